package io.throughline.benchmarks.measure;

import tools.jackson.databind.json.JsonMapper;

/// The last line of a run.
///
/// @param ours the measured figure
/// @param peer the same figure of what it is compared with, or the most that is allowed
/// @param ratio how many times better ours is
public record Result(String name, double ours, double peer, double ratio) {

  /// For figures of which more is better.
  public static Result moreIsBetter(String name, double ours, double peer) {
    return new Result(name, ours, peer, ours / peer);
  }

  public String asJson() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
