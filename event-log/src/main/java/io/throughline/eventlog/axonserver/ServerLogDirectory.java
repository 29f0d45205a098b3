package io.throughline.eventlog.axonserver;

import static io.throughline.eventlog.axonserver.ServerConnection.answer;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.axonserver.Claim.Kind;
import io.throughline.eventlog.axonserver.ServerEvents.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/// Answers from Axon Server where it knows, and from the index where it does not: what stands at
/// which position, and which events are of a kind.
public final class ServerLogDirectory implements LogDirectory {

  /// Events are fetched one by one only if they are fewer than one in so many.
  private static final int SPARSE = 8;

  private final ServerConnection connection;
  private final PositionIndex index;
  private final LogTail tail;
  private final ServerEvents events;
  private final WireNames names;

  public ServerLogDirectory(
      ServerConnection connection,
      PositionIndex index,
      LogTail tail,
      ServerEvents events,
      WireNames names) {
    this.connection = connection;
    this.index = index;
    this.tail = tail;
    this.events = events;
    this.names = names;
  }

  @Override
  public long head() {
    return tail.caughtUp().position();
  }

  @Override
  public long positionOf(String stream, long sequence) {
    OptionalLong recent = tail.recent(stream, sequence);
    if (recent.isPresent()) {
      return recent.getAsLong();
    }
    var _ = tail.caughtUp();
    return index
        .positionOf(stream, sequence)
        .orElseThrow(
            () -> new NoSuchElementException("No event " + sequence + " in stream " + stream));
  }

  @Override
  public Set<String> existing(Collection<String> streams) {
    EventChannel channel = connection.events();
    Map<String, CompletableFuture<Long>> asked =
        streams.stream().distinct().collect(toMap(each -> each, channel::findHighestSequence));
    return asked.entrySet().stream()
        .filter(entry -> answer(entry.getValue()) >= 0)
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }

  @Override
  public Optional<KeyedCommand> findByCommandKey(String key) {
    return claimOf(key)
        .filter(Claim::hasEvents)
        .map(claim ->
            new KeyedCommand(
                claim.stream(),
                claim.sequence(),
                positionOf(claim.stream(), claim.sequence()),
                claim.metadata()));
  }

  private Optional<Claim> claimOf(String key) {
    String claimed = Claim.streamOf(Kind.COMMAND_KEY, key);
    return answer(connection.events().openAggregateStream(claimed, false))
        .findFirst()
        .map(Claim::of);
  }

  /// The claim is there at once, whatever becomes of the caller's transaction.
  @Override
  public boolean takeCommandKey(String key) {
    Optional<Claim> before = claimOf(key);
    if (before.isPresent()) {
      return !before.get().hasEvents();
    }
    AppendEventsTransaction transaction = connection.events().startAppendEventsTransaction();
    transaction.appendEvent(Claim.ofNothing(key).asEvent(System.currentTimeMillis()));
    try {
      answer(transaction.commit());
      return true;
    } catch (ConcurrencyException meanwhile) {
      return claimOf(key).filter(Claim::hasEvents).isEmpty();
    }
  }

  @Override
  public List<RecordedEvent> read(long afterPosition, int limit, Set<String> wireNames) {
    requireLimit(limit);
    var _ = tail.caughtUp();
    return recorded(index.after(afterPosition, limit, wireNames));
  }

  @Override
  public List<RecordedEvent> readStream(
      String stream, long afterPosition, int limit, Set<String> wireNames) {
    requireLimit(limit);
    var _ = tail.caughtUp();
    return recorded(index.after(stream, afterPosition, limit, wireNames));
  }

  private static void requireLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
  }

  private List<RecordedEvent> recorded(List<Located> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    long span = found.getLast().mark().token() - found.getFirst().mark().token() + 1;
    List<Placed> read = span <= (long) found.size() * SPARSE ? together(found) : oneByOne(found);
    return events.decoded(read).stream()
        .<RecordedEvent>map(event -> RecordedEvent.of(event, names))
        .toList();
  }

  private List<Placed> together(List<Located> found) {
    List<Placed> read = new ArrayList<>();
    long from = found.getFirst().mark().token() - 1;
    try (EventStream stream = connection.events().openStream(from, ServerEventStream.MOST_AHEAD)) {
      while (read.size() < found.size()) {
        EventWithToken next =
            stream.nextIfAvailable(ServerConnection.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
          throw new EventStoreException("Axon Server has not sent what it has");
        }
        Mark wanted = found.get(read.size()).mark();
        if (next.getToken() == wanted.token()) {
          read.add(new Placed(wanted, next.getEvent()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while the log was read", e);
    }
    return read;
  }

  /// Asks for all before the first answer is awaited.
  private List<Placed> oneByOne(List<Located> found) {
    EventChannel channel = connection.events();
    List<AggregateEventStream> asked =
        found.stream()
            .map(each ->
                channel.openAggregateStream(each.stream(), each.sequence(), each.sequence() + 1))
            .toList();
    return IntStream.range(0, found.size())
        .mapToObj(i -> new Placed(found.get(i).mark(), first(asked.get(i))))
        .toList();
  }

  private static Event first(AggregateEventStream stream) {
    return answer(stream).findFirst().orElseThrow();
  }
}
