/// Imports the history of another system as a client of the HTTP API, like everyone else. What the
/// source says is read by a format of its own; the order of work, the resuming and the tie-out are
/// the same for all.
@NullMarked
package io.throughline.launcher.importing;

import org.jspecify.annotations.NullMarked;
