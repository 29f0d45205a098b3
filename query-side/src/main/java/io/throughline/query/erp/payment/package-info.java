/// Payments, whose they are, and what has been made of them.
@NullMarked
package io.throughline.query.erp.payment;

import org.jspecify.annotations.NullMarked;
