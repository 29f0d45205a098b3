@NullMarked
package io.throughline.eventlog.autoconfigure;

import org.jspecify.annotations.NullMarked;
