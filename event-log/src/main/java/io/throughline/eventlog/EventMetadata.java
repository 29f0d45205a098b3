package io.throughline.eventlog;

/// Names of the metadata entries that the log, its readers and its writers agree on. Every value is
/// a plain string.
public final class EventMetadata {
  /// Idempotency key, set on the first event of a command and on no other. A second append of the
  /// same key is refused with [CommandKeyTakenException].
  public static final String COMMAND_KEY = "commandKey";

  /// A business value that this event claims for ever, such as `customer-code:ACME`. A second
  /// append of the same claim is refused with [ClaimTakenException].
  public static final String CLAIM = "claim";

  /// The same on all events of one command.
  public static final String COMMAND_ID = "commandId";

  /// The same on everything that follows from one request.
  public static final String CORRELATION_ID = "correlationId";

  /// Identifier of the event or request that made the command be sent.
  public static final String CAUSATION_ID = "causationId";

  public static final String ACTOR = "actor";

  /// ISO instant at which the fact counts, where that differs from when it was recorded.
  public static final String EFFECTIVE_AT = "effectiveAt";

  private EventMetadata() {}
}
