package io.throughline.eventlog.engine;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Axon's storage engine over PostgreSQL with dense positions in the order of commits. The units of
/// work of many senders share a commit; each of them is recorded whole or refused by itself.
///
/// An append refuses, in this order and with nothing recorded: too many units wait
/// (`LogOverloadedException`); another process has taken over (`StaleEpochException`); the sequence
/// exists in the stream (`ConcurrencyException`); the command key is answered
/// (`CommandKeyTakenException`); the claim is taken (`ClaimTakenException`).
public final class LogStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

  /// Some events in order of position.
  ///
  /// @param last position of the last row that was read, or 0 if there was none; an upcaster may
  ///   have dropped its event
  record Page(List<TrackedEventMessage<?>> events, long last) {}

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long RECENT_BYTES = 32_000_000;

  private static final String AFTER =
      "select %s, position from log.event where position > ? order by position limit ?"
          .formatted(LoadedEvent.COLUMNS);

  private static final String OF_STREAM =
      "select %s, position from log.event where stream = ? and sequence >= ? order by sequence limit ?"
          .formatted(LoadedEvent.COLUMNS);

  private final LogReader log;
  private final Snapshots snapshots;
  private final BatchWriter writer;
  private final GroupCommit commits;
  private final RecentEvents recent = new RecentEvents(RECENT_BYTES);
  private final AppendBell bell;
  private final AppendMetrics metrics;

  /// Opens the log in the epoch that it is in.
  ///
  /// @param connections for reading, inside the reader's transaction if there is one
  /// @param database for writing; an append is a transaction of its own
  /// @param bell told of every batch
  public LogStorageEngine(
      Builder builder,
      LogHead head,
      ConnectionProvider connections,
      DataSource database,
      AppendBell bell,
      AppendMetrics metrics) {
    super(builder);
    this.log = new LogReader(connections);
    this.snapshots = new Snapshots(log, database);
    this.bell = bell;
    this.writer = new BatchWriter(database, head.epoch(), PATIENCE);
    this.commits =
        new GroupCommit(metrics.measured(writer), this::recorded, GroupCommit.Limits.USUAL);
    this.metrics = metrics;
    metrics.watch(this);
  }

  /// Axon's builder, made usable.
  public static final class Builder extends BatchingEventStorageEngine.Builder {}

  private void recorded(List<AppendUnit> units) {
    if (!units.isEmpty()) {
      recent.add(units);
      bell.appended(units.getLast().outcome());
    }
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (!events.isEmpty()) {
      append(encoded(events.stream().<DomainEventMessage<?>>map(EventRow::inStream).toList()));
    }
  }

  /// One unit of work, ready to be appended.
  AppendUnit encoded(List<? extends DomainEventMessage<?>> events) {
    Serializer serializer = getEventSerializer();
    return new AppendUnit(
        events, events.stream().map(event -> EventRow.of(event, serializer)).toList());
  }

  /// For a long history.
  public BulkAppend bulk() {
    return new BulkAppend(this, log);
  }

  void append(AppendUnit unit) {
    try {
      var _ = commits.append(unit);
    } catch (RuntimeException refusal) {
      metrics.refused(refusal);
      throw refusal;
    }
  }

  /// Gives back the connection that it writes on.
  @Override
  public void close() {
    writer.close();
  }

  /// How many units of work wait for the disk.
  public int waiting() {
    return commits.waiting();
  }

  /// The position of an event that this process recorded lately.
  OptionalLong recentPositionOf(String stream, long sequence) {
    return recent.positionOf(stream, sequence);
  }

  /// The next events after a position, without a statement where this process recorded them lately.
  Page page(long after) {
    List<TrackedEventMessage<?>> known = recent.after(after, batchSize());
    return known.isEmpty() ? readPage(after) : new Page(known, position(known.getLast()));
  }

  private Page readPage(long after) {
    List<LoadedEvent> rows = log.list(AFTER, LoadedEvent::withPosition, after, batchSize());
    return new Page(decoded(rows), rows.isEmpty() ? 0 : position(rows.getLast().trackingToken()));
  }

  /// Through the upcasters into objects.
  List<TrackedEventMessage<?>> decoded(List<LoadedEvent> rows) {
    return upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
        .toList();
  }

  private static long position(TrackedEventMessage<?> event) {
    return position(event.trackingToken());
  }

  /// @param token null stands before the first event
  static long position(@Nullable TrackingToken token) {
    return switch (WrappedToken.unwrapLowerBound(token)) {
      case null -> 0;
      case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
      case TrackingToken other ->
          throw new IllegalArgumentException("Not a position of this log: " + other);
    };
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int limit) {
    return log.list(AFTER, LoadedEvent::withPosition, position(last), limit);
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String stream, long firstSequence, int limit) {
    return log.list(OF_STREAM, LoadedEvent::withPosition, stream, firstSequence, limit);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return log
        .list(
            "select sequence from log.event where stream = ? order by sequence desc limit 1",
            row -> row.getLong(1),
            stream)
        .stream()
        .findFirst();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.store(EventRow.of(snapshot, serializer));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return snapshots.of(stream);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return token("select position from log.head");
  }

  @Override
  public TrackingToken createTokenAt(Instant time) {
    return token("select log.position_before(?)", OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  private TrackingToken token(String sql, Object... parameters) {
    return new GlobalSequenceTrackingToken(
        log.list(sql, row -> row.getLong(1), parameters).getFirst());
  }
}
