package io.throughline.command.http;

import io.throughline.command.decision.CommonRejection;
import io.throughline.command.http.Problems.Fault;
import io.throughline.eventlog.LogDirectory;
import io.throughline.kernel.id.StreamId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Checks against the log, not against a view, that what a request refers to exists.
@Component
public final class References {

  private final LogDirectory log;

  References(LogDirectory log) {
    this.log = log;
  }

  /// Refused: `reference-unknown`, with every pointer whose stream has no event.
  ///
  /// @param streams by the JSON pointer of the field that refers to them
  public void require(Map<String, StreamId> streams) {
    Set<String> existing =
        log.existing(streams.values().stream().map(StreamId::value).distinct().toList());
    List<Fault> faults =
        streams.entrySet().stream()
            .filter(entry -> !existing.contains(entry.getValue().value()))
            .map(entry -> new Fault(entry.getKey(), "there is no " + entry.getValue().value()))
            .sorted(Comparator.comparing(Fault::pointer))
            .toList();
    if (!faults.isEmpty()) {
      throw new UnknownReferencesException(faults);
    }
  }

  /// Refused: `unknown`, where what the path names has no event.
  public void requireNamed(StreamId stream) {
    if (log.existing(List.of(stream.value())).isEmpty()) {
      throw new RejectedException(
          CommonRejection.UNKNOWN.because("there is no " + stream.value() + ": check the id"));
    }
  }
}
