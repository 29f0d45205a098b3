package io.throughline.eventlog.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// A value that may be taken once: it is a stream of its own, whose first event says who has it.
/// Axon Server knows no unique values, but it refuses a second first event of a stream.
///
/// @param stream the stream that has the value
/// @param sequence of the last event that its unit of work wrote to that stream; -1 if it recorded
///   nothing
/// @param metadata of the event that took the value
record Claim(Kind kind, String value, String stream, long sequence, Map<String, String> metadata) {

  enum Kind {
    COMMAND_KEY,
    BUSINESS_VALUE
  }

  private static final String WIRE_NAME = "throughline-claim";
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Of a command that recorded nothing.
  static Claim ofNothing(String commandKey) {
    return new Claim(Kind.COMMAND_KEY, commandKey, "", -1, Map.of());
  }

  boolean hasEvents() {
    return sequence >= 0;
  }

  /// Never the name of a stream of the application, whose names have no bar in front.
  static String streamOf(Kind kind, String value) {
    return "|" + kind + "|" + value;
  }

  static boolean is(Event event) {
    return event.getPayload().getType().equals(WIRE_NAME);
  }

  static Claim of(Event event) {
    return JSON.readValue(event.getPayload().getData().toByteArray(), Claim.class);
  }

  String ownStream() {
    return streamOf(kind, value);
  }

  Event asEvent(long timestamp) {
    return Event.newBuilder()
        .setMessageIdentifier(
            UUID.nameUUIDFromBytes(JSON.writeValueAsBytes(ownStream())).toString())
        .setAggregateIdentifier(ownStream())
        .setAggregateSequenceNumber(0)
        .setAggregateType("Claim")
        .setTimestamp(timestamp)
        .setPayload(
            SerializedObject.newBuilder()
                .setType(WIRE_NAME)
                .setData(ByteString.copyFrom(JSON.writeValueAsBytes(this))))
        .build();
  }

  RuntimeException taken(Throwable cause) {
    return switch (kind) {
      case COMMAND_KEY -> new CommandKeyTakenException(value, cause);
      case BUSINESS_VALUE -> new ClaimTakenException(value, cause);
    };
  }
}
