package io.throughline.kernel.id;

/// A place where stock is kept.
public record Warehouse(String value) {

  public Warehouse {
    Text.require("a warehouse", value, 40);
  }

  public static Warehouse parse(String text) {
    return new Warehouse(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
