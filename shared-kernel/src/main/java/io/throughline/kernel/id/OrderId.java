package io.throughline.kernel.id;

/// A sales order.
public record OrderId(String value) {

  public OrderId {
    Text.require("an order id", value, 64);
  }

  public static OrderId parse(String text) {
    return new OrderId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
