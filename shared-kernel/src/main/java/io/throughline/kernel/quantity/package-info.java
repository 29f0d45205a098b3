/// Quantities of goods, counted in the base unit of the item.
@NullMarked
package io.throughline.kernel.quantity;

import org.jspecify.annotations.NullMarked;
