package io.throughline.query.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the audit asks of the log.
public interface LogReader {

  /// The position of the last event; 0 before the first.
  long head();

  /// The next events after a position, in order of position.
  ///
  /// @param types only events of these names; of all names if empty
  /// @param stream only events of this stream; of all streams if null
  List<LoggedEvent> read(long after, int limit, Set<String> types, @Nullable String stream);
}
