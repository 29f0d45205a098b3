/// The log itself over HTTP: its events in order, its head, and how far the views have come.
@NullMarked
package io.throughline.query.audit;

import org.jspecify.annotations.NullMarked;
