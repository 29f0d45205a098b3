/// How figures and events are written.
@NullMarked
package io.throughline.console.text;

import org.jspecify.annotations.NullMarked;
