package io.throughline.eventlog.conformance;

import io.throughline.eventlog.toy.CounterEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/// What the parts of the suite have in common.
abstract class Part {

  /// A server that is not ours may hold streams of earlier runs.
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  /// No aggregate of the toy application, which has its own opinion on what snapshots are current.
  static final String TYPE = "Tally";

  private static final AtomicInteger STREAMS = new AtomicInteger();

  private final LogUnderTest log;

  Part(LogUnderTest log) {
    this.log = log;
  }

  LogNode node() {
    return log.node();
  }

  /// A stream that has no event.
  static String fresh(String name) {
    return name + "-" + RUN + "-" + STREAMS.incrementAndGet();
  }

  static DomainEventMessage<?> event(String stream, long sequence, Object payload) {
    return event(stream, sequence, payload, Map.of());
  }

  static DomainEventMessage<?> event(
      String stream, long sequence, Object payload, Map<String, ?> metadata) {
    return new GenericDomainEventMessage<>(TYPE, stream, sequence, payload, metadata);
  }

  static DomainEventMessage<?> eventAt(Instant time, String stream, long sequence) {
    return new GenericDomainEventMessage<>(
        TYPE,
        stream,
        sequence,
        new CounterEvent.Added(sequence),
        Map.of(),
        UUID.randomUUID().toString(),
        time);
  }

  /// Event number `sequence` of a stream, which adds just that number.
  static DomainEventMessage<?> added(String stream, long sequence) {
    return event(stream, sequence, new CounterEvent.Added(sequence));
  }

  static List<DomainEventMessage<?>> added(String stream, long first, int count) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    LongStream.range(first, first + count).forEach(each -> events.add(added(stream, each)));
    return events;
  }

  void append(DomainEventMessage<?>... events) {
    node().append(List.of(events));
  }

  /// Whether the unit was kept; it is only refused because others were quicker.
  static boolean kept(LogNode node, DomainEventMessage<?>... events) {
    try {
      node.append(List.of(events));
      return true;
    } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
      return false;
    }
  }

  List<DomainEventMessage<?>> stored(String stream) {
    return stored(node(), stream);
  }

  static List<DomainEventMessage<?>> stored(LogNode node, String stream) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    node.events().readEvents(stream).forEachRemaining(events::add);
    return events;
  }

  List<Long> sequences(String stream) {
    return stored(stream).stream().map(DomainEventMessage::getSequenceNumber).toList();
  }

  /// The numbers from 0 on.
  static List<Long> first(int count) {
    return LongStream.range(0, count).boxed().toList();
  }

  static long position(TrackedEventMessage<?> event) {
    return position(event.trackingToken());
  }

  static long position(TrackingToken token) {
    return token.position().orElseThrow();
  }

  /// Runs all at once and waits for all of them.
  static <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(tasks)) {
        try {
          results.add(done.get());
        } catch (ExecutionException failed) {
          throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
      }
      return results;
    }
  }
}
