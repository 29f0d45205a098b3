package io.throughline.kernel.id;

/// An invoice or a credit note.
public record InvoiceId(String value) {

  public InvoiceId {
    Text.require("an invoice id", value, 64);
  }

  public static InvoiceId parse(String text) {
    return new InvoiceId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
