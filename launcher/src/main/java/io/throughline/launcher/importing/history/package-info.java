/// What every source is turned into before anything is sent: customers, products, stock, orders and
/// credits, with the totals they must tie out to and the rows that are reported instead.
@NullMarked
package io.throughline.launcher.importing.history;

import org.jspecify.annotations.NullMarked;
