/// The views of the company: events in, rows and answers out. Nothing here sends a command.
@NullMarked
package io.throughline.query;

import org.jspecify.annotations.NullMarked;
