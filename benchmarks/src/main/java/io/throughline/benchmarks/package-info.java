/// Load drivers, micro-benchmarks and comparisons. Nothing depends on them.
@NullMarked
package io.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
