package io.throughline.eventlog.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/// Appends a long history, such as that of another store, in the order given. Each step of it is
/// recorded whole or not at all, as the unit of work of one sender among others, who go on
/// meanwhile.
///
/// A history that broke off is sent again from its first event: what is recorded already, the same
/// event at the same place, is passed over.
public final class BulkAppend {

  /// Events of a step, which others have to wait for.
  static final int STEP = 2_000;

  private record Place(String stream, long sequence) {}

  private static final String RECORDED =
      """
      select e.stream, e.sequence, e.event_id
        from unnest(?::text[], ?::bigint[]) as asked(stream, sequence)
        join log.event e on e.stream = asked.stream and e.sequence = asked.sequence
      """;

  private final LogStorageEngine engine;
  private final LogReader log;

  BulkAppend(LogStorageEngine engine, LogReader log) {
    this.engine = engine;
    this.log = log;
  }

  /// Returns once all are durable. Refuses what every append refuses, with the step of the refused
  /// event and all after it not recorded.
  ///
  /// @param events of each stream in the order of their sequences
  /// @return how many were recorded, without those that had been before
  public long append(Stream<? extends DomainEventMessage<?>> events) {
    Iterator<? extends DomainEventMessage<?>> left = events.iterator();
    long recorded = 0;
    boolean repeated = true;
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    while (left.hasNext()) {
      List<DomainEventMessage<?>> step = new ArrayList<>(STEP);
      while (left.hasNext() && step.size() < STEP) {
        step.add(left.next());
      }
      if (repeated) {
        int known = known(step);
        repeated = known == step.size();
        step = step.subList(known, step.size());
      }
      if (!step.isEmpty()) {
        AppendUnit unit = engine.encoded(step);
        join(before);
        before = CompletableFuture.runAsync(() -> engine.append(unit));
        recorded += step.size();
      }
    }
    join(before);
    return recorded;
  }

  /// How many of the first ones are recorded.
  private int known(List<DomainEventMessage<?>> step) {
    Map<Place, String> there =
        log
            .list(
                RECORDED,
                row -> Map.entry(new Place(row.getString(1), row.getLong(2)), row.getString(3)),
                step.stream()
                    .map(DomainEventMessage::getAggregateIdentifier)
                    .toArray(String[]::new),
                step.stream().map(DomainEventMessage::getSequenceNumber).toArray(Long[]::new))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    int known = 0;
    for (DomainEventMessage<?> event : step) {
      Place place = new Place(event.getAggregateIdentifier(), event.getSequenceNumber());
      if (!event.getIdentifier().equals(there.get(place))) {
        break;
      }
      known++;
    }
    return known;
  }

  private static void join(CompletableFuture<Void> step) {
    try {
      step.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
    }
  }
}
