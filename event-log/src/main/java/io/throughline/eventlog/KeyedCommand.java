package io.throughline.eventlog;

import java.util.Map;

/// What the command with a certain idempotency key left in the log.
///
/// @param stream the stream of its first event
/// @param sequence of the last event it wrote to that stream
/// @param position of that last event
/// @param metadata of its first event
public record KeyedCommand(
    String stream, long sequence, long position, Map<String, String> metadata) {
  public KeyedCommand {
    metadata = Map.copyOf(metadata);
  }
}
