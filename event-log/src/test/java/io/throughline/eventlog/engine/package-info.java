@NullMarked
package io.throughline.eventlog.engine;

import org.jspecify.annotations.NullMarked;
