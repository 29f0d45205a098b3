/// Customers and all there is to know of one of them.
@NullMarked
package io.throughline.query.crm.customer;

import org.jspecify.annotations.NullMarked;
