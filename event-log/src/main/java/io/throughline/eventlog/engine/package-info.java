/// Axon's storage engine on PostgreSQL: many senders share a commit, positions are dense and in the
/// order of commits, and streams wake their readers. Nothing here is called by an application; it
/// is put together by the auto-configuration.
@NullMarked
package io.throughline.eventlog.engine;

import org.jspecify.annotations.NullMarked;
