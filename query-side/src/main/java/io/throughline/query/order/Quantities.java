package io.throughline.query.order;

/// Units of a line, or of all lines of an order, or what an event changes them by.
///
/// @param reserved set aside in stock and not yet issued
/// @param backordered waiting for stock
/// @param released let go of by stock because it was cancelled or could not be picked
/// @param issued left the warehouse
/// @param returned came back
public record Quantities(
    long ordered,
    long cancelled,
    long reserved,
    long backordered,
    long released,
    long issued,
    long returned,
    long invoiced,
    long credited) {

  public static final Quantities NONE = new Quantities(0, 0, 0, 0, 0, 0, 0, 0, 0);

  static Quantities ordered(long units, long cancelled) {
    return new Quantities(units, cancelled, 0, 0, 0, 0, 0, 0, 0);
  }

  static Quantities stock(long reserved, long backordered, long released) {
    return new Quantities(0, 0, reserved, backordered, released, 0, 0, 0, 0);
  }

  static Quantities issued(long units) {
    return new Quantities(0, 0, -units, 0, 0, units, 0, 0, 0);
  }

  static Quantities returned(long units) {
    return new Quantities(0, 0, 0, 0, 0, 0, units, 0, 0);
  }

  static Quantities billed(long invoiced, long credited) {
    return new Quantities(0, 0, 0, 0, 0, 0, 0, invoiced, credited);
  }

  public Quantities plus(Quantities other) {
    return new Quantities(
        ordered + other.ordered,
        cancelled + other.cancelled,
        reserved + other.reserved,
        backordered + other.backordered,
        released + other.released,
        issued + other.issued,
        returned + other.returned,
        invoiced + other.invoiced,
        credited + other.credited);
  }

  /// What is ordered for good: ordered less cancelled.
  public long wanted() {
    return ordered - cancelled;
  }

  /// What still has to leave the warehouse.
  public long toShip() {
    return Math.max(0, wanted() - issued);
  }

  /// What has been issued, or ordered, and not yet invoiced; in units.
  public long toInvoice(boolean asOrdered) {
    return Math.max(0, (asOrdered ? wanted() : issued) - invoiced);
  }
}
