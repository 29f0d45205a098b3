package io.throughline.kernel.id;

/// A shipment of goods to a customer.
public record ShipmentId(String value) {

  public ShipmentId {
    Text.require("a shipment id", value, 64);
  }

  public static ShipmentId parse(String text) {
    return new ShipmentId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
