/// The names of things: typed ids, the names of their streams in the log, and ids derived from
/// their cause.
@NullMarked
package io.throughline.kernel.id;

import org.jspecify.annotations.NullMarked;
