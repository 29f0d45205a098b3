/// Shipments from planned to delivered.
@NullMarked
package io.throughline.query.erp.shipment;

import org.jspecify.annotations.NullMarked;
