package io.throughline.eventlog.subscription;

import io.throughline.eventlog.RecordedEvent;
import java.util.List;

/// Consumes the log in batches. Called inside a database transaction that ends by storing the
/// position: what it writes through the same `DataSource` is kept exactly if the position is. An
/// exception rolls both back and the events come again, perhaps cut into other batches.
@FunctionalInterface
public interface BatchHandler {
  /// @param batch at least one event, in order of position, following on the batch before
  void handle(List<RecordedEvent> batch) throws Exception;
}
