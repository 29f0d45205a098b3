package io.throughline.benchmarks.measure;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long things took, to three digits; any thread may record.
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Histogram nanos = new ConcurrentHistogram(3);

  /// @param began as `System.nanoTime()` said then
  public void recordSince(long began) {
    nanos.recordValue(Math.max(0, System.nanoTime() - began));
  }

  public void recordMillis(double millis) {
    nanos.recordValue(Math.round(millis * NANOS_PER_MILLI));
  }

  public long count() {
    return nanos.getTotalCount();
  }

  /// In milliseconds.
  ///
  /// @param percent such as 99
  public double percentile(double percent) {
    return nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
  }

  /// In milliseconds.
  public double max() {
    return nanos.getMaxValue() / NANOS_PER_MILLI;
  }

  @Override
  public String toString() {
    return "p50 %.2f ms, p99 %.2f ms, max %.2f ms".formatted(percentile(50), percentile(99), max());
  }
}
