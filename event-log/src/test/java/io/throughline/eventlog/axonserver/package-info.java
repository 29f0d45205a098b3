/// The log in Axon Server: what can be tried without one, and what needs one that runs.
@NullMarked
package io.throughline.eventlog.axonserver;

import org.jspecify.annotations.NullMarked;
