package io.throughline.launcher.importing.history;

/// What source and log are compared by.
public enum Measure {
  ROWS("rows of the source", Unit.COUNT),
  INVOICES("invoice numbers of the source", Unit.COUNT),
  NET("net value of the source", Unit.MONEY),
  CUSTOMERS("customers", Unit.COUNT),
  PRODUCTS("products", Unit.COUNT),
  ORDERS("orders", Unit.COUNT),
  ORDER_LINES("order lines", Unit.COUNT),
  ORDERED_UNITS("units ordered", Unit.UNITS),
  ORDERED_NET("value ordered", Unit.MONEY),
  SHIPPED_ORDERS("orders shipped and invoiced", Unit.COUNT),
  SHIPPED_LINES("lines shipped and invoiced", Unit.COUNT),
  SHIPPED_UNITS("units shipped and invoiced", Unit.UNITS),
  INVOICED_NET("value invoiced", Unit.MONEY),
  CREDITED("cancelling invoices credited", Unit.COUNT),
  CREDITED_UNITS("units credited", Unit.UNITS),
  CREDITED_NET("value credited", Unit.MONEY),
  LOSSES("stock written off, entries", Unit.COUNT),
  LOST_UNITS("stock written off, units", Unit.UNITS),
  FINDS("stock found, entries", Unit.COUNT),
  FOUND_UNITS("stock found, units", Unit.UNITS),
  FREIGHT("freight, not part of any order line", Unit.MONEY);

  /// How a figure is written.
  public enum Unit {
    COUNT,
    UNITS,
    MONEY
  }

  private final String label;
  private final Unit unit;

  Measure(String label, Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }
}
