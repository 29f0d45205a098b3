/// The log kept in Axon Server instead of PostgreSQL: appends, streams, positions and the routing
/// of commands. Nothing here is called by an application; it is put together by the
/// auto-configuration where `throughline.event-log.engine` is `axon-server`.
@NullMarked
package io.throughline.eventlog.axonserver;

import org.jspecify.annotations.NullMarked;
