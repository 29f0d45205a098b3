/// Tests of what can be tested without measuring time.
@NullMarked
package io.throughline.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
