/// The parts of the measurements that can be tested without measuring.
@NullMarked
package io.throughline.benchmarks.system;

import org.jspecify.annotations.NullMarked;
