/// Both sides and the console in one process on an embedded PostgreSQL. Nothing else may depend on
/// this package; it composes, and decides nothing.
@NullMarked
package io.throughline.launcher;

import org.jspecify.annotations.NullMarked;
