/// The steps of goods on their way to a customer.
@NullMarked
package io.throughline.command.shipment;

import org.jspecify.annotations.NullMarked;
