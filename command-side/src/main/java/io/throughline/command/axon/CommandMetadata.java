package io.throughline.command.axon;

import io.throughline.command.decision.CommandEnvelope;
import io.throughline.eventlog.EventMetadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// The metadata of commands, and what of it their events carry; plain strings.
public final class CommandMetadata {

  /// What an idempotency key was used for; kept beside the key, on the first event of the command.
  public static final String REQUEST_HASH = "requestHash";

  static final String EXPECTED_VERSION = "expectedVersion";

  private static final String BEGINNING = "beginning";

  private CommandMetadata() {}

  /// The same command, to be decided as if its stream were not there. Events do not inherit it.
  static <C> CommandMessage<C> beginning(CommandMessage<C> message) {
    return message.andMetaData(Map.of(BEGINNING, "true"));
  }

  static boolean isBeginning(CommandMessage<?> message) {
    return message.getMetaData().containsKey(BEGINNING);
  }

  static MetaData of(CommandEnvelope envelope) {
    Map<String, String> entries = new HashMap<>();
    put(entries, EventMetadata.COMMAND_ID, envelope.commandId());
    put(entries, EventMetadata.COMMAND_KEY, envelope.commandKey());
    put(entries, REQUEST_HASH, envelope.requestHash());
    put(entries, EXPECTED_VERSION, envelope.expectedVersion());
    put(entries, EventMetadata.EFFECTIVE_AT, envelope.effectiveAt());
    put(entries, EventMetadata.ACTOR, envelope.actor());
    put(entries, EventMetadata.CORRELATION_ID, envelope.correlationId());
    put(entries, EventMetadata.CAUSATION_ID, envelope.causationId());
    return MetaData.from(entries);
  }

  /// What the first event of a command carries beyond what all inherit: the key that the log takes
  /// once.
  static MetaData ofFirstEvent(MetaData command) {
    return command.subset(EventMetadata.COMMAND_KEY, REQUEST_HASH);
  }

  static Instant effectiveAt(MetaData command, Instant now) {
    Object at = command.get(EventMetadata.EFFECTIVE_AT);
    return at == null ? now : Instant.parse((String) at);
  }

  static String actor(MetaData command) {
    return (String) command.getOrDefault(EventMetadata.ACTOR, "unknown");
  }

  private static void put(Map<String, String> entries, String name, @Nullable Object value) {
    if (value != null) {
      entries.put(name, value.toString());
    }
  }
}
