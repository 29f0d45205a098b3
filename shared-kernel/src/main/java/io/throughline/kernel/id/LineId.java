package io.throughline.kernel.id;

import java.util.regex.Pattern;

/// A line of a sales order: the order's id, a slash and the number of the line from 1.
///
/// It is unique across orders, so that stock, shipments and invoices name a line with one word.
public record LineId(String value) implements Comparable<LineId> {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  public LineId {
    int slash = value.lastIndexOf('/');
    if (slash < 1 || !NUMBER.matcher(value).region(slash + 1, value.length()).matches()) {
      throw new IllegalArgumentException(
          "a line id is an order id, a slash and a number from 1: " + value);
    }
    Text.require("a line id", value, 80);
  }

  public static LineId of(OrderId order, int number) {
    return new LineId(order.value() + "/" + number);
  }

  public static LineId parse(String text) {
    return new LineId(text);
  }

  public OrderId order() {
    return new OrderId(value.substring(0, value.lastIndexOf('/')));
  }

  public int number() {
    return Integer.parseInt(value.substring(value.lastIndexOf('/') + 1));
  }

  @Override
  public int compareTo(LineId other) {
    int byOrder = order().value().compareTo(other.order().value());
    return byOrder != 0 ? byOrder : Integer.compare(number(), other.number());
  }

  @Override
  public String toString() {
    return value;
  }
}
