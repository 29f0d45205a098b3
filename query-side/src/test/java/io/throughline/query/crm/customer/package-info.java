@NullMarked
package io.throughline.query.crm.customer;

import org.jspecify.annotations.NullMarked;
