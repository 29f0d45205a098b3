/// The event log under writers and readers in two processes that are killed again and again, with
/// what each of them was told kept on the client's side. In the end the log and that journal are
/// compared, without asking the log's own code.
@NullMarked
package io.throughline.launcher.faults.journal;

import org.jspecify.annotations.NullMarked;
