/// Axon's stock JDBC engine on our own tables, with dense positions, and the stream of events that
/// subscriptions follow. Nothing here is called by an application; it is put together by the
/// auto-configuration.
@NullMarked
package io.throughline.eventlog.engine;

import org.jspecify.annotations.NullMarked;
