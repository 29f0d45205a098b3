@NullMarked
package io.throughline.eventlog;

import org.jspecify.annotations.NullMarked;
