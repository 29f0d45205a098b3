/// What was ordered, at which price and terms, what was cancelled, and what holds it.
@NullMarked
package io.throughline.command.salesorder;

import org.jspecify.annotations.NullMarked;
