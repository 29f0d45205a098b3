package io.throughline.eventlog.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// A row of the log, or of its snapshots, as it was read; in Axon's terms.
///
/// @param trackingToken none for a snapshot
record LoadedEvent(
    @Nullable TrackingToken trackingToken,
    String getEventIdentifier,
    String getAggregateIdentifier,
    long getSequenceNumber,
    @Nullable String getType,
    Instant getTimestamp,
    SerializedObject<String> getPayload,
    SerializedObject<String> getMetaData)
    implements TrackedEventData<String>, DomainEventData<String> {

  /// What every statement selects, in this order.
  static final String COLUMNS =
      "event_id, stream, sequence, stream_type, recorded_at, wire_name, revision, payload,"
          + " metadata";

  /// Of [#COLUMNS] and the position.
  static LoadedEvent withPosition(ResultSet row) throws SQLException {
    return of(row, new GlobalSequenceTrackingToken(row.getLong(10)));
  }

  /// Of [#COLUMNS].
  static LoadedEvent snapshot(ResultSet row) throws SQLException {
    return of(row, null);
  }

  private static LoadedEvent of(ResultSet row, @Nullable TrackingToken token) throws SQLException {
    return new LoadedEvent(
        token,
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        new SimpleSerializedObject<>(
            row.getString(8), String.class, row.getString(6), row.getString(7)),
        new SerializedMetaData<>(row.getString(9), String.class));
  }
}
