@NullMarked
package io.throughline.query.crm.timeline;

import org.jspecify.annotations.NullMarked;
