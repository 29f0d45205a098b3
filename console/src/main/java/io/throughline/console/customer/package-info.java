/// Customers: the list, and everything about one on a page.
@NullMarked
package io.throughline.console.customer;

import org.jspecify.annotations.NullMarked;
