/// Tests of what can be tested without measuring time.
@NullMarked
package io.throughline.benchmarks.log;

import org.jspecify.annotations.NullMarked;
