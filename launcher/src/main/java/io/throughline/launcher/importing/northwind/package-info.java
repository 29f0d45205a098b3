/// Reads the trading company Northwind from its SQL dump: orders are placed on their order date and
/// shipped, whole, on their shipped date.
@NullMarked
package io.throughline.launcher.importing.northwind;

import org.jspecify.annotations.NullMarked;
