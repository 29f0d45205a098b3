/// A small business for the benchmarks of the log: purchases that are placed and amended. It runs
/// unchanged on every contender that is an Axon application.
@NullMarked
package io.throughline.benchmarks.log.toy;

import org.jspecify.annotations.NullMarked;
