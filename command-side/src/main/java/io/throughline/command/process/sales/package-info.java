/// From an accepted quote to an order that credit allows: quotes become orders, orders ask for
/// credit, what is confirmed gets its contract.
@NullMarked
package io.throughline.command.process.sales;

import org.jspecify.annotations.NullMarked;
