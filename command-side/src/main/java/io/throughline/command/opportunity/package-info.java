/// A chance to sell, with the versions of its quote.
@NullMarked
package io.throughline.command.opportunity;

import org.jspecify.annotations.NullMarked;
