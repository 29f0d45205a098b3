@NullMarked
package io.throughline.eventlog.cache;

import org.jspecify.annotations.NullMarked;
