/// Benchmarks of the event log alone, against what else could keep events.
@NullMarked
package io.throughline.benchmarks.log;

import org.jspecify.annotations.NullMarked;
