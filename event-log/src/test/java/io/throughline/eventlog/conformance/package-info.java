/// What every event log behind Axon must do, written once and run against each of them. A log that
/// cannot keep a promise does not extend the part that asks for it, and its test says why.
@NullMarked
package io.throughline.eventlog.conformance;

import org.jspecify.annotations.NullMarked;
