package io.throughline.launcher.faults.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.LogOverloadedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/// Appends one unit of work after the other, as a command handler does. What it is not told it
/// sends again with the same key, in this life or the next, until it knows.
final class Writer {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final EventStore events;
  private final LogDirectory directory;
  private final Plan plan;
  private final Path path;
  private final BooleanSupplier stop;

  Writer(EventStore events, LogDirectory directory, Plan plan, Path path, BooleanSupplier stop) {
    this.events = events;
    this.directory = directory;
    this.plan = plan;
    this.path = path;
    this.stop = stop;
  }

  void run() throws IOException {
    try (JournalFile journal = JournalFile.open(path)) {
      for (JournalFile.Entry entry : JournalFile.read(path)) {
        Outcome outcome = entry.outcome();
        if (outcome == Outcome.UNKNOWN) {
          outcome = settle(entry.intent(), journal, true);
        }
        plan.settled(entry.intent(), outcome);
      }
      while (!stop.getAsBoolean()) {
        Optional<Intent> next = next();
        if (next.isPresent()) {
          journal.intend(next.get());
          plan.settled(next.get(), settle(next.get(), journal, false));
        }
      }
    }
  }

  /// Empty while the log cannot be asked.
  private Optional<Intent> next() {
    try {
      return Optional.of(
          plan.next(
              stream -> events.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L)));
    } catch (RuntimeException unavailable) {
      LockSupport.parkNanos(PAUSE.toNanos());
      return Optional.empty();
    }
  }

  private Outcome settle(Intent intent, JournalFile journal, boolean earlier) {
    boolean again = earlier;
    while (true) {
      Outcome outcome = attempt(intent, journal, again);
      if (outcome != Outcome.UNKNOWN) {
        journal.tell(intent, outcome);
        return outcome;
      }
      again = true;
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Outcome attempt(Intent intent, JournalFile journal, boolean again) {
    try {
      append(intent);
      return Outcome.ACKNOWLEDGED;
    } catch (LogOverloadedException nothingIsRecorded) {
      return Outcome.UNKNOWN;
    } catch (CommandKeyTakenException taken) {
      return recorded(intent, journal, true);
    } catch (ClaimTakenException taken) {
      if (intent.claim().isEmpty()) {
        journal.violation(intent, "a claim is taken that it does not make");
      }
      return again ? recorded(intent, journal, false) : Outcome.REFUSED;
    } catch (ConcurrencyException lost) {
      if (intent.ownsStream() && !again) {
        journal.violation(intent, "a conflict on a stream of its own: " + lost.getMessage());
      }
      return again ? recorded(intent, journal, false) : Outcome.REFUSED;
    } catch (RuntimeException unknown) {
      return Outcome.UNKNOWN;
    }
  }

  /// Whose the key is tells whether an earlier attempt got through.
  private Outcome recorded(Intent intent, JournalFile journal, boolean mustBe) {
    Optional<KeyedCommand> found;
    try {
      found = directory.findByCommandKey(intent.key());
    } catch (RuntimeException unavailable) {
      return Outcome.UNKNOWN;
    }
    if (found.isEmpty() && mustBe) {
      journal.violation(intent, "its key is taken, and nobody has it");
    }
    if (found.isEmpty() && intent.ownsStream() && intent.claim().isEmpty()) {
      journal.violation(intent, "a conflict on a stream of its own, and its key is free");
    }
    return found
            .filter(by -> intent.id().equals(by.metadata().get(EventMetadata.COMMAND_ID)))
            .isPresent()
        ? Outcome.FOUND
        : Outcome.REFUSED;
  }

  private void append(Intent intent) {
    var unit = DefaultUnitOfWork.startAndGet(null);
    try {
      events.publish(events(intent));
    } catch (RuntimeException refused) {
      unit.rollback(refused);
      throw refused;
    }
    unit.commit();
  }

  private static List<DomainEventMessage<Written>> events(Intent intent) {
    return IntStream.range(0, intent.count())
        .<DomainEventMessage<Written>>mapToObj(index ->
            new GenericDomainEventMessage<>(
                "Journal",
                intent.stream(),
                intent.first() + index,
                new Written(intent.id(), index, "x".repeat(intent.padding())),
                metadata(intent, index)))
        .toList();
  }

  private static Map<String, String> metadata(Intent intent, int index) {
    return Map.of(
            EventMetadata.COMMAND_ID, intent.id(),
            EventMetadata.COMMAND_KEY, index == 0 ? intent.key() : "",
            EventMetadata.CLAIM, index == 0 ? intent.claim() : "")
        .entrySet()
        .stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
