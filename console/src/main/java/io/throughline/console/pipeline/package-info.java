/// The pipeline: open opportunities by stage, and the page of one with the versions of its quote.
@NullMarked
package io.throughline.console.pipeline;

import org.jspecify.annotations.NullMarked;
