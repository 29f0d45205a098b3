package io.throughline.benchmarks.measure;

import java.util.List;

/// Something that is measured.
public interface Benchmark {

  String name();

  /// One line for `./bench --list`: what is measured, and against what.
  String about();

  /// What may be chosen on the command line.
  default List<Option> options() {
    return List.of();
  }

  /// Prints a table while it runs.
  ///
  /// @throws IllegalStateException if what was to hold while it was measured did not
  Result run(Options chosen) throws Exception;
}
