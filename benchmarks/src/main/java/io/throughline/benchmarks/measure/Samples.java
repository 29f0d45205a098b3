package io.throughline.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The same figure from several rounds.
public final class Samples {

  private final List<Double> values = new ArrayList<>();

  public void add(double value) {
    values.add(value);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// The one in the middle, or half-way between the two that are; not a number if there is none.
  public double median() {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  public double min() {
    return values.isEmpty() ? Double.NaN : Collections.min(values);
  }

  public double max() {
    return values.isEmpty() ? Double.NaN : Collections.max(values);
  }

  /// The median, with the range in brackets.
  @Override
  public String toString() {
    return values.isEmpty() ? "-" : "%,.0f (%,.0f–%,.0f)".formatted(median(), min(), max());
  }
}
