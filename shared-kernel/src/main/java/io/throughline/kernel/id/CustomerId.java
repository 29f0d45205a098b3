package io.throughline.kernel.id;

/// A customer; its credit account has the same id.
public record CustomerId(String value) {

  public CustomerId {
    Text.require("a customer id", value, 64);
  }

  public static CustomerId parse(String text) {
    return new CustomerId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
