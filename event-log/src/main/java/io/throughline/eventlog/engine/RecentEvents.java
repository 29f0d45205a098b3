package io.throughline.eventlog.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/// The last events that this process recorded, so that readers which keep up need neither a
/// statement nor the JSON. Without holes: an append of another process empties it. Bounded by what
/// the events take in memory, estimated from the length of their payloads as text.
final class RecentEvents {
  private record Entry(TrackedEventMessage<?> event, Version version, int weight, boolean sealed) {}

  private record Version(String stream, long sequence) {}

  /// Bytes for what an event has beside its payload: message, metadata, entries of maps.
  private static final int FRAME = 1_500;

  private final long capacity;
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<Version, Long> positions = new HashMap<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private long oldest = 1;
  private long newest;
  private long weight;

  /// @param capacity in bytes
  RecentEvents(long capacity) {
    this.capacity = capacity;
  }

  /// @param units recorded one after the other, in order of position
  void add(List<AppendUnit> units) {
    lock.writeLock().lock();
    try {
      units.forEach(this::add);
      while (weight > capacity) {
        dropOldest();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void add(AppendUnit unit) {
    if (unit.first() != newest + 1) {
      entries.clear();
      positions.clear();
      weight = 0;
      oldest = unit.first();
      newest = oldest - 1;
    }
    for (int n = 0; n < unit.events().size(); n++) {
      DomainEventMessage<?> event = unit.events().get(n);
      newest++;
      Version version = new Version(event.getAggregateIdentifier(), event.getSequenceNumber());
      EventRow row = unit.rows().get(n);
      int bytes = FRAME + 2 * row.payload().length();
      entries.put(newest, new Entry(tracked(event, newest), version, bytes, row.sealed()));
      positions.put(version, newest);
      weight += bytes;
    }
  }

  /// As it will be read later, which is to the microsecond.
  private static TrackedEventMessage<?> tracked(DomainEventMessage<?> event, long position) {
    Instant time = event.getTimestamp().truncatedTo(ChronoUnit.MICROS);
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(position),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event,
        () -> time);
  }

  private void dropOldest() {
    Entry gone = requireNonNull(entries.remove(oldest++));
    positions.remove(gone.version());
    weight -= gone.weight();
  }

  /// The events after a position, at most so many; none if they are not all here. Stops at personal
  /// data: whether it may still be told only the key of its subject can say.
  List<TrackedEventMessage<?>> after(long position, int limit) {
    lock.readLock().lock();
    try {
      if (position < oldest - 1 || position >= newest) {
        return List.of();
      }
      long last = Math.min(newest, position + limit);
      List<TrackedEventMessage<?>> events = new ArrayList<>(Math.toIntExact(last - position));
      for (long next = position + 1; next <= last; next++) {
        Entry entry = requireNonNull(entries.get(next));
        if (entry.sealed()) {
          break;
        }
        events.add(entry.event());
      }
      return events;
    } finally {
      lock.readLock().unlock();
    }
  }

  OptionalLong positionOf(String stream, long sequence) {
    lock.readLock().lock();
    try {
      Long position = positions.get(new Version(stream, sequence));
      return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    } finally {
      lock.readLock().unlock();
    }
  }
}
