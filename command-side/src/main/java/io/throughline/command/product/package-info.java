/// Items, their bills of material and list prices.
@NullMarked
package io.throughline.command.product;

import org.jspecify.annotations.NullMarked;
