/// Tests of what can be tested without measuring time.
@NullMarked
package io.throughline.benchmarks.log.app;

import org.jspecify.annotations.NullMarked;
