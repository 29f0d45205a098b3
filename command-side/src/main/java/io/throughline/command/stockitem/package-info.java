/// The stock of one item in one warehouse: on hand, reserved, the queue for what is missing, and
/// cost. Availability is checked here and nowhere else.
@NullMarked
package io.throughline.command.stockitem;

import org.jspecify.annotations.NullMarked;
