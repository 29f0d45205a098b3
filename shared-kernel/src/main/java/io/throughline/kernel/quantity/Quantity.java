package io.throughline.kernel.quantity;

/// A number of base units of an item, never negative.
public record Quantity(long units) implements Comparable<Quantity> {

  public static final Quantity ZERO = new Quantity(0);

  /// The most of one item that a single fact may speak of; keeps every sum far from overflow.
  public static final long MOST = 1_000_000_000_000L;

  public Quantity {
    if (units < 0 || units > MOST) {
      throw new IllegalArgumentException(
          "a quantity is a whole number from 0 to " + MOST + ": " + units);
    }
  }

  public static Quantity of(long units) {
    return units == 0 ? ZERO : new Quantity(units);
  }

  public static Quantity parse(String text) {
    try {
      return of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a quantity is a whole number: " + text, e);
    }
  }

  public Quantity plus(Quantity other) {
    return of(units + other.units);
  }

  public Quantity minus(Quantity other) {
    return of(units - other.units);
  }

  /// This less the other, or nothing where the other is more.
  public Quantity lessAtMost(Quantity other) {
    return of(Math.max(0, units - other.units));
  }

  public Quantity min(Quantity other) {
    return units <= other.units ? this : other;
  }

  public boolean isZero() {
    return units == 0;
  }

  public boolean isPositive() {
    return units > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(units, other.units);
  }

  @Override
  public String toString() {
    return Long.toString(units);
  }
}
