package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.measure.Load;
import tools.jackson.databind.json.JsonMapper;

/// What a process says when it has done what it was told. Latencies are in milliseconds.
///
/// @param acknowledged commands that have succeeded since the process began
/// @param hitRatio of the cache of aggregates, in this measurement; not a number if nobody asked it
public record Answer(
    double perSecond, double p50, double p99, double max, long acknowledged, double hitRatio) {

  private static final String MARK = "answer ";

  static Answer of(Load.Measured measured, long acknowledged, double hitRatio) {
    return new Answer(
        measured.perSecond(),
        measured.latencies().percentile(50),
        measured.latencies().percentile(99),
        measured.latencies().max(),
        acknowledged,
        hitRatio);
  }

  /// The same where each request was several commands.
  Answer times(int commands) {
    return new Answer(perSecond * commands, p50, p99, max, acknowledged, hitRatio);
  }

  static Answer nothing(long acknowledged) {
    return new Answer(0, 0, 0, 0, acknowledged, Double.NaN);
  }

  String asLine() {
    return MARK + JsonMapper.shared().writeValueAsString(this);
  }

  public static boolean isLine(String line) {
    return line.startsWith(MARK);
  }

  public static Answer ofLine(String line) {
    return JsonMapper.shared().readValue(line.substring(MARK.length()), Answer.class);
  }
}
