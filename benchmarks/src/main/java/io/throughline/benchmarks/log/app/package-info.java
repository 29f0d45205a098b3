/// The Axon applications that are compared, each in a process of its own that does what it is told
/// line by line.
@NullMarked
package io.throughline.benchmarks.log.app;

import org.jspecify.annotations.NullMarked;
