package io.throughline.benchmarks.log.app;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.throughline.benchmarks.log.toy.Purchase;
import io.throughline.benchmarks.log.toy.PurchaseAggregate;
import io.throughline.benchmarks.log.toy.PurchaseCommand;
import io.throughline.benchmarks.log.toy.PurchaseCommand.Amend;
import io.throughline.benchmarks.log.toy.PurchaseCommand.Place;
import io.throughline.benchmarks.log.toy.PurchaseCommand.PlaceOnce;
import io.throughline.benchmarks.log.toy.PurchaseEvent;
import io.throughline.benchmarks.log.toy.Purchases;
import io.throughline.benchmarks.measure.Load;
import io.throughline.eventlog.cache.CaffeineAggregateCache;
import io.throughline.eventlog.engine.BulkAppend;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Does to an application what the benchmark says, one line at a time.
final class Worker {

  private static final int HISTORY = 20_000;

  private final Application application;
  private final CommandGateway commands;
  private final EventStore events;
  private final CaffeineAggregateCache cache;
  private final List<Purchase> purchases = Purchases.some(1000);
  private final AtomicLong turn = new AtomicLong();
  private final LongAdder acknowledged = new LongAdder();
  private @Nullable Recording recording;

  Worker(Application application) {
    this.application = application;
    this.commands = application.axon().commandGateway();
    this.events = application.axon().eventStore();
    this.cache = application.axon().getComponent(CaffeineAggregateCache.class);
  }

  /// - `place SENDERS MILLIS`, `place-once …`: new aggregates as fast as so many senders can
  /// - `bulk MILLIS`: new aggregates as one long history
  /// - `steady-place PER-SECOND MILLIS`: new aggregates at that rate
  /// - `amend SENDERS MILLIS STREAMS`: one of so many streams of the history each time
  /// - `amend-in-turn SENDERS MILLIS STREAMS`: one stream of the history after the other
  /// - `load SENDERS MILLIS STREAMS`: read one of so many streams each time
  /// - `fill EVENTS PER-STREAM`: the history
  /// - `record FILE`: from now on, until the end
  Answer told(List<String> words) throws Exception {
    return switch (words.getFirst()) {
      case "place" -> closed(words, () -> send(new Place(newStream(), any())));
      case "place-once" -> closed(words, () -> send(new PlaceOnce(newStream(), any())));
      case "bulk" -> bulk(millis(words.get(1)));
      case "steady-place" -> steady(words, () -> send(new Place(newStream(), any())));
      case "amend" -> {
        long streams = Long.parseLong(words.get(3));
        yield closed(words, () -> send(new Amend(anyOf(streams), any())));
      }
      case "amend-in-turn" -> {
        long streams = Long.parseLong(words.get(3));
        yield closed(
            words, () -> send(new Amend(History.stream(turn.getAndIncrement() % streams), any())));
      }
      case "load" -> {
        long streams = Long.parseLong(words.get(3));
        yield closed(words, () -> load(anyOf(streams)));
      }
      case "fill" -> {
        new History(Long.parseLong(words.get(1)), Integer.parseInt(words.get(2)))
            .writeTo(application);
        yield Answer.nothing(acknowledged.sum());
      }
      case "record" -> {
        record(Path.of(words.get(1)));
        yield Answer.nothing(acknowledged.sum());
      }
      default -> throw new IllegalArgumentException("not understood: " + words);
    };
  }

  private Answer closed(List<String> words, Runnable request) {
    return measured(() ->
        Load.closed(Integer.parseInt(words.get(1)), millis(words.get(2)), _ -> request.run()));
  }

  private Answer steady(List<String> words, Runnable request) {
    return measured(() ->
        Load.open(Double.parseDouble(words.get(1)), millis(words.get(2)), _ -> request.run()));
  }

  private Answer measured(Supplier<Load.Measured> load) {
    CacheStats before = cache.entries().stats();
    Load.Measured measured = load.get();
    CacheStats during = cache.entries().stats().minus(before);
    double hitRatio = during.requestCount() == 0 ? Double.NaN : during.hitRate();
    return Answer.of(measured, acknowledged.sum(), hitRatio);
  }

  private Answer bulk(Duration lasting) {
    BulkAppend log = ((Ours) application).bulk();
    Answer answer = measured(() -> Load.closed(1, lasting, _ -> bulk(log)));
    return answer.times(HISTORY);
  }

  private void bulk(BulkAppend log) {
    long recorded =
        log.append(
            IntStream.range(0, HISTORY)
                .mapToObj(_ ->
                    new GenericDomainEventMessage<>(
                        "Purchase", newStream(), 0, new PurchaseEvent.Placed(any()))));
    if (recorded != HISTORY) {
      throw new IllegalStateException(recorded + " of " + HISTORY + " were recorded");
    }
    acknowledged.add(recorded);
  }

  private static Duration millis(String text) {
    return Duration.ofMillis(Long.parseLong(text));
  }

  private void send(PurchaseCommand command) {
    PurchaseAggregate.Receipt receipt = commands.sendAndWait(command);
    if (receipt.events() < 1 || !command.streamId().equals(receipt.stream())) {
      throw new IllegalStateException("%s was answered by %s".formatted(command, receipt));
    }
    acknowledged.increment();
  }

  private void load(String stream) {
    if (events.readEvents(stream).asStream().count() == 0) {
      throw new IllegalStateException("no events in " + stream);
    }
  }

  /// Not `UUID.randomUUID`: its lock would be measured, too.
  private static String newStream() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static String anyOf(long streams) {
    return History.stream(ThreadLocalRandom.current().nextLong(streams));
  }

  private Purchase any() {
    return purchases.get(ThreadLocalRandom.current().nextInt(purchases.size()));
  }

  private void record(Path file) throws java.io.IOException, ParseException {
    recording = new Recording(Configuration.getConfiguration("profile"));
    recording.setDestination(file);
    recording.start();
  }

  void close() {
    if (recording != null) {
      recording.stop();
    }
    application.close();
  }
}
