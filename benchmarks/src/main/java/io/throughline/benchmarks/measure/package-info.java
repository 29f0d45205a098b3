/// What all benchmarks share: options, load, latencies, medians over rounds, tables and the result
/// line. It knows nothing of what is measured.
@NullMarked
package io.throughline.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
