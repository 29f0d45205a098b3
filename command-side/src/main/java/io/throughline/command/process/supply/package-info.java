/// From a confirmed order to goods that have left: demand goes to stock, what is reserved goes into
/// shipments, what is asked to leave is issued.
@NullMarked
package io.throughline.command.process.supply;

import org.jspecify.annotations.NullMarked;
