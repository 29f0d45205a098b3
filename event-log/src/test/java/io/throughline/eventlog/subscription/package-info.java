@NullMarked
package io.throughline.eventlog.subscription;

import org.jspecify.annotations.NullMarked;
