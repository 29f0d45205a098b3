/// Stock and backorders: what is there, who waits for it, and what that asks production for.
@NullMarked
package io.throughline.console.stock;

import org.jspecify.annotations.NullMarked;
