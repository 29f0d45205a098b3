package io.throughline.kernel.id;

/// A chance to sell, with its quotes.
public record OpportunityId(String value) {

  public OpportunityId {
    Text.require("an opportunity id", value, 64);
  }

  public static OpportunityId parse(String text) {
    return new OpportunityId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
