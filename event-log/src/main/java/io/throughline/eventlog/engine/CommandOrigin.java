package io.throughline.eventlog.engine;

import static io.throughline.eventlog.EventMetadata.ACTOR;
import static io.throughline.eventlog.EventMetadata.CAUSATION_ID;
import static io.throughline.eventlog.EventMetadata.COMMAND_ID;
import static io.throughline.eventlog.EventMetadata.CORRELATION_ID;
import static io.throughline.eventlog.EventMetadata.EFFECTIVE_AT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/// What every event of a command inherits from the command's metadata. A command without ids gets
/// its message identifier as command and correlation id. Idempotency key and claim are not
/// inherited: they belong to one event.
public final class CommandOrigin implements CorrelationDataProvider {
  private static final List<String> INHERITED = List.of(CAUSATION_ID, ACTOR, EFFECTIVE_AT);

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    Map<String, Object> origin = new HashMap<>();
    String id = message.getIdentifier();
    origin.put(COMMAND_ID, message.getMetaData().getOrDefault(COMMAND_ID, id));
    origin.put(CORRELATION_ID, message.getMetaData().getOrDefault(CORRELATION_ID, id));
    for (String key : INHERITED) {
      Object value = message.getMetaData().get(key);
      if (value != null) {
        origin.put(key, value);
      }
    }
    return origin;
  }
}
