package io.throughline.benchmarks;

/// Something that is measured on the real program.
interface Benchmark {

  String name();

  /// One line for `./bench --list`: what is measured, and against what.
  String about();

  /// Prints a table while it runs.
  ///
  /// @throws IllegalStateException if what was to hold while it was measured did not
  Result run() throws Exception;

  /// The last line of a run, in JSON.
  ///
  /// @param ours the measured figure
  /// @param peer the same figure of what it is compared with, or the most that is allowed
  /// @param ratio how many times better ours is
  record Result(String name, double ours, double peer, double ratio) {}
}
