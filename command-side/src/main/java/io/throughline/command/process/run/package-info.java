/// Runs all process managers in one subscription: load what they know of a batch, fold, send what
/// follows, keep what they know.
@NullMarked
package io.throughline.command.process.run;

import org.jspecify.annotations.NullMarked;
