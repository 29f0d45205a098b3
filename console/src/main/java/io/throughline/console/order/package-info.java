/// The order journey: finding an order, seeing where it stands and why, placing one.
@NullMarked
package io.throughline.console.order;

import org.jspecify.annotations.NullMarked;
