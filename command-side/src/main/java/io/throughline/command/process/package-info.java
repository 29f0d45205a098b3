/// What a process manager is: it reads the log, remembers what it waits for, and sends the commands
/// that follow, so that the loop from order to cash closes by itself.
@NullMarked
package io.throughline.command.process;

import org.jspecify.annotations.NullMarked;
