package io.throughline.kernel.id;

/// An item that is bought, made or sold (stock keeping unit).
public record Sku(String value) {

  public Sku {
    Text.require("a SKU", value, 60);
  }

  public static Sku parse(String text) {
    return new Sku(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
