@NullMarked
package io.throughline.eventlog.json;

import org.jspecify.annotations.NullMarked;
