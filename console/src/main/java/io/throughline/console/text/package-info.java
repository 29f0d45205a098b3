/// What a reader sees: words, numbers, amounts and dates in the reader's language.
@NullMarked
package io.throughline.console.text;

import org.jspecify.annotations.NullMarked;
