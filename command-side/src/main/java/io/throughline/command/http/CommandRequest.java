package io.throughline.command.http;

import io.throughline.command.decision.CommandEnvelope;
import io.throughline.kernel.id.DerivedId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the headers of a request say about the command in its body.
///
/// @param key the idempotency key
/// @param requestHash SHA-256 over method, path, effective moment and body
/// @param expectedVersion from `If-Match`
/// @param effectiveAt from `Effective-At`
/// @param actor from `X-Actor`
public record CommandRequest(
    String key,
    String requestHash,
    @Nullable Long expectedVersion,
    @Nullable Instant effectiveAt,
    String actor) {

  /// The id of what this request creates: the same key gives the same id.
  public String newId(String kind) {
    return DerivedId.of(kind, key);
  }

  /// A request that follows from this one, with a key of its own.
  public CommandRequest part(String name) {
    return new CommandRequest(key + "/" + name, requestHash, null, effectiveAt, actor);
  }

  CommandEnvelope envelope() {
    String commandId = DerivedId.of("command", key);
    return new CommandEnvelope(
        commandId, key, requestHash, expectedVersion, effectiveAt, actor, commandId, commandId);
  }
}
