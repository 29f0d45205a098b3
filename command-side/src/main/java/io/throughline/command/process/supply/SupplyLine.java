package io.throughline.command.process.supply;

import io.throughline.kernel.id.StockItemId;

/// What is known of the supply of an order line, in base units.
///
/// @param ordered placed and increased, less what was cancelled before the order was confirmed
/// @param shown what stock has answered as reserved or backordered
/// @param reserved what lies ready and was not issued
/// @param released what stock let go of
public record SupplyLine(
    StockItemId item, long ordered, long shown, long reserved, long issued, long released) {

  static SupplyLine of(StockItemId item, long ordered) {
    return new SupplyLine(item, ordered, 0, 0, 0, 0);
  }

  /// What has still to leave the warehouse.
  long open() {
    return ordered - released - issued;
  }

  boolean answered() {
    return shown >= ordered;
  }

  SupplyLine order(long units) {
    return new SupplyLine(item, ordered + units, shown, reserved, issued, released);
  }

  SupplyLine show(long units, long nowReserved) {
    return new SupplyLine(item, ordered, shown + units, reserved + nowReserved, issued, released);
  }

  SupplyLine reserve(long units) {
    return new SupplyLine(item, ordered, shown, reserved + units, issued, released);
  }

  SupplyLine issue(long units) {
    return new SupplyLine(item, ordered, shown, reserved - units, issued + units, released);
  }

  SupplyLine release(long units, long fromReserved) {
    return new SupplyLine(item, ordered, shown, reserved - fromReserved, issued, released + units);
  }
}
