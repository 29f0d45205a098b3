/// What forms have in common: what was typed, what is wrong with it, and the key that makes a form
/// sent twice have one effect.
@NullMarked
package io.throughline.console.form;

import org.jspecify.annotations.NullMarked;
