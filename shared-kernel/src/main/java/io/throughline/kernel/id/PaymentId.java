package io.throughline.kernel.id;

/// Money that arrived.
public record PaymentId(String value) {

  public PaymentId {
    Text.require("a payment id", value, 64);
  }

  public static PaymentId parse(String text) {
    return new PaymentId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
