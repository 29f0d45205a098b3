package io.throughline.launcher.importing.history;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Sums by measure; a measure that was never added to is absent and reads as zero.
public final class Figures {

  private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);

  public void add(Measure measure, BigDecimal amount) {
    sums.merge(measure, amount, BigDecimal::add);
  }

  public void add(Measure measure, long count) {
    add(measure, BigDecimal.valueOf(count));
  }

  public BigDecimal get(Measure measure) {
    return sums.getOrDefault(measure, BigDecimal.ZERO);
  }

  public Set<Measure> measures() {
    return sums.keySet();
  }
}
