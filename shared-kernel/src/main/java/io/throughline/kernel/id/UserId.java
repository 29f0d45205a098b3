package io.throughline.kernel.id;

/// A person or a system that acts.
public record UserId(String value) {

  public UserId {
    Text.require("a user id", value, 100);
  }

  public static UserId parse(String text) {
    return new UserId(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
