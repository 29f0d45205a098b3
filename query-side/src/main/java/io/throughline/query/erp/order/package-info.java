/// The order book: every order and its lines with what was ordered, cancelled, reserved, issued,
/// invoiced and credited.
@NullMarked
package io.throughline.query.erp.order;

import org.jspecify.annotations.NullMarked;
