/// The public HTTP API as its client sees it: calls, answers and refusals.
@NullMarked
package io.throughline.console.api;

import org.jspecify.annotations.NullMarked;
