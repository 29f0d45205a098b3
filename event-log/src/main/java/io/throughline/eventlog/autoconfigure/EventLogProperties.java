package io.throughline.eventlog.autoconfigure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the log.
///
/// @param pageSize events per statement while following the log
/// @param noticeInterval a process notifies the others of its appends at most once in it
/// @param pollInterval how late an append of another process may be noticed if no notice arrives
/// @param claimTimeout after which another process takes over the subscriptions of a dead one
/// @param nodeId name under which subscriptions are claimed; a process that is alone on its
///   database sets a fixed one and takes its subscriptions up again right after a crash
/// @param cachedAggregates at most so many, of all types together
@ConfigurationProperties("throughline.event-log")
public record EventLogProperties(
    @DefaultValue("500") int pageSize,
    @DefaultValue("50ms") Duration noticeInterval,
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("5s") Duration claimTimeout,
    @Nullable String nodeId,
    @DefaultValue("10000") long cachedAggregates) {}
