package io.throughline.eventlog.engine;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Axon's stock JDBC engine, taught five things: the units of work of many senders are committed
/// together; positions are dense and commit in their own order, so a token has no gaps; times are
/// `timestamptz`; a violated unique constraint says which promise it kept; a page of the log is one
/// statement.
public final class LogStorageEngine extends JdbcEventStorageEngine {

  /// Some events in order of position.
  ///
  /// @param last the token of the last row that was read, or null if there was none; an upcaster
  ///   may have dropped its event
  record Page(List<TrackedEventMessage<?>> events, @Nullable TrackingToken last) {}

  private final GroupCommit commits;

  /// Completes the builder with the tables, the data type and the statements of the log.
  ///
  /// @param database gives the connection that events are written on; an append is a transaction of
  ///   its own, whatever transaction its sender is in
  public LogStorageEngine(Builder builder, LogSchema schema, DataSource database) {
    super(
        builder
            .schema(schema.events())
            .dataType(String.class)
            .extendedGapCheckEnabled(false)
            .createTokenAt((connection, _, time) -> tokenAt(connection, time))
            .readEventDataWithoutGaps(LogStorageEngine::eventsAfter));
    this.commits = new GroupCommit(new EventInsert(database)::insert);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    try {
      commits.append(events.stream().map(event -> EventRow.of(event, serializer)).toList());
    } catch (SQLException e) {
      handlePersistenceException(e, events.getFirst());
    }
  }

  private static PreparedStatement tokenAt(Connection connection, Instant time)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "select min(position) - 1 from log.event where recorded_at >= ?");
    statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    return statement;
  }

  /// The stock statement takes the next `limit` positions and finds nothing before a high first
  /// one.
  private static PreparedStatement eventsAfter(
      Connection connection, EventSchema schema, long position, int limit) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + schema.trackedEventFields()
                + " from log.event where position > ? order by position limit ?");
    statement.setLong(1, position);
    statement.setInt(2, limit);
    return statement;
  }

  Page page(@Nullable TrackingToken after) {
    List<? extends TrackedEventData<?>> rows = fetchTrackedEvents(after, batchSize());
    return new Page(decoded(rows.stream()), rows.isEmpty() ? null : rows.getLast().trackingToken());
  }

  /// Through the upcasters into objects.
  List<TrackedEventMessage<?>> decoded(Stream<? extends TrackedEventData<?>> rows) {
    return upcastAndDeserializeTrackedEvents(rows, getEventSerializer(), upcasterChain).toList();
  }

  TrackedEventData<?> row(ResultSet rows) throws SQLException {
    return getTrackedEventData(rows, null);
  }

  /// The token of an event is its position; there are no gaps to wait for.
  @Override
  protected TrackedEventData<?> getTrackedEventData(
      ResultSet rows, @Nullable GapAwareTrackingToken previous) throws SQLException {
    long before = rows.getLong(schema().globalIndexColumn()) - 1;
    return super.getTrackedEventData(rows, GapAwareTrackingToken.newInstance(before, List.of()));
  }

  String columns() {
    return schema().trackedEventFields();
  }

  @Override
  protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp)
      throws SQLException {
    statement.setObject(position, OffsetDateTime.ofInstant(timestamp, ZoneOffset.UTC));
  }

  /// As text, because Axon would cut a time object to milliseconds.
  @Override
  protected Object readTimeStamp(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant().toString();
  }

  @Override
  protected void handlePersistenceException(Exception failure, EventMessage<?> failedEvent) {
    Optional<DuplicateKey> duplicate = DuplicateKey.in(failure);
    if (duplicate.isPresent()) {
      String value = duplicate.get().value();
      switch (duplicate.get().constraint()) {
        case "event_stream_sequence" ->
            throw new ConcurrencyException("Stream and sequence exist: " + value, failure);
        case "event_command_key" -> throw new CommandKeyTakenException(value, failure);
        case "event_claim" -> throw new ClaimTakenException(value, failure);
        case "snapshot_stream_sequence" ->
            throw new ConcurrencyException("Snapshot exists: " + value, failure);
        default -> {}
      }
    }
    super.handlePersistenceException(failure, failedEvent);
  }
}
