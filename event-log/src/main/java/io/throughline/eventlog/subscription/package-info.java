/// Batches of events handed to a consumer together with the transaction that remembers how far it
/// has come, so that what the consumer writes to the same database happens exactly once.
@NullMarked
package io.throughline.eventlog.subscription;

import org.jspecify.annotations.NullMarked;
