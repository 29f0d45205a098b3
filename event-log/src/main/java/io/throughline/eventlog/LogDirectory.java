package io.throughline.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Questions to the log as a whole, each answered by one statement. Inside a transaction they see
/// what the transaction sees.
public interface LogDirectory {
  /// Position of the last committed event; 0 if there is none.
  long head();

  /// Position of one event; refuses an event that does not exist with `NoSuchElementException`.
  long positionOf(String stream, long sequence);

  /// Those of the given streams that have at least one event.
  Set<String> existing(Collection<String> streams);

  /// Empty if no command has left events under the key.
  Optional<KeyedCommand> findByCommandKey(String key);

  /// Takes the key for a command that recorded nothing, so that none can record anything under it
  /// later. Joins the caller's transaction, beside the answer that is kept for the key, where the
  /// log is in the same database.
  ///
  /// @return false if a command has left events under the key
  boolean takeCommandKey(String key);

  /// The next events after a position, in order of position.
  ///
  /// @param limit at most so many events; at least 1
  /// @param wireNames only these kinds of events; all if empty
  List<RecordedEvent> read(long afterPosition, int limit, Set<String> wireNames);

  /// As [#read], of one stream only.
  List<RecordedEvent> readStream(
      String stream, long afterPosition, int limit, Set<String> wireNames);
}
