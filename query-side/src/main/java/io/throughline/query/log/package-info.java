/// Where the query side meets the event log; no other package here knows it.
@NullMarked
package io.throughline.query.log;

import org.jspecify.annotations.NullMarked;
