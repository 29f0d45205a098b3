@NullMarked
package io.throughline.query.crm.opportunity;

import org.jspecify.annotations.NullMarked;
