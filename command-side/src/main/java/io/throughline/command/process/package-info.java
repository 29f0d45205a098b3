/// Process managers: they read the log and send the commands that follow, so that the loop from
/// order to cash closes by itself.
@NullMarked
package io.throughline.command.process;

import org.jspecify.annotations.NullMarked;
