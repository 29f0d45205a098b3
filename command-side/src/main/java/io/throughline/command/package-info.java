/// The command side: aggregates that decide, process managers that carry on, and their HTTP.
@NullMarked
package io.throughline.command;

import org.jspecify.annotations.NullMarked;
