/// A small domain for the tests of the log, in the shape of the real one: sealed events, commands
/// without annotations, a thin aggregate.
@NullMarked
package io.throughline.eventlog.toy;

import org.jspecify.annotations.NullMarked;
