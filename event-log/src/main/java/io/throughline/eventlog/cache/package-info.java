/// Keeps recently used aggregates, so that a command does not read a stream that has not changed.
@NullMarked
package io.throughline.eventlog.cache;

import org.jspecify.annotations.NullMarked;
