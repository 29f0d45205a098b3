/// How an order's way and timeline are told.
@NullMarked
package io.throughline.console.order;

import org.jspecify.annotations.NullMarked;
