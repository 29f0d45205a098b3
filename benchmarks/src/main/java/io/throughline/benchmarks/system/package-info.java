/// Benchmarks of the whole program, through its HTTP API.
@NullMarked
package io.throughline.benchmarks.system;

import org.jspecify.annotations.NullMarked;
