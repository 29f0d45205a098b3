package io.throughline.command.process.run;

import io.throughline.command.decision.BatchableCommand;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.Rejection;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.Cause;
import io.throughline.command.process.run.ProcessMemory.Refusal;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A command on its way, with the process that sends it and the events that it follows from.
///
/// @param index tells apart what follows from the same event
/// @param order what it is about, where the process knows
record Sending(
    BusinessProcess<?> process,
    Command command,
    List<Cause> causes,
    int index,
    @Nullable OrderId order) {

  private static final int LONGEST_TOLD = 1_000;
  private static final long QUARTER_OF_AN_HOUR = 900;

  /// This and the next as one command to the same aggregate; empty where they stay apart.
  ///
  /// History that is entered late comes with many days in one batch, and what happened on different
  /// days stays apart: no time zone has a midnight inside a quarter of an hour.
  Optional<Sending> mergedWith(Sending next) {
    return command instanceof BatchableCommand first
            && process.equals(next.process)
            && quarter() == next.quarter()
        ? first
            .mergedWith(next.command)
            .map(merged ->
                new Sending(
                    process,
                    merged,
                    Stream.concat(causes.stream(), next.causes.stream()).distinct().toList(),
                    index,
                    order))
        : Optional.empty();
  }

  Sending followedBy(Command followUp) {
    return new Sending(process, followUp, causes, index, order);
  }

  Refusal refused(Rejection rejection) {
    String told = command.toString();
    return new Refusal(
        commandId(),
        process.name(),
        command.streamId().value(),
        told.substring(0, Math.min(told.length(), LONGEST_TOLD)),
        rejection,
        causes.getFirst(),
        order);
  }

  /// The same again when a batch is repeated. What it does not depend on is how batches are cut,
  /// except for merged commands, whose aggregates recognise each line.
  String commandId() {
    return DerivedId.of(
        "process",
        Stream.concat(
                Stream.of(process.name(), command.streamId().value(), Integer.toString(index)),
                causes.stream().map(Cause::eventId))
            .toArray(String[]::new));
  }

  /// A command takes effect in business when the latest of its causes did.
  CommandEnvelope envelope() {
    Cause first = causes.getFirst();
    return new CommandEnvelope(
        commandId(),
        null,
        null,
        null,
        effectiveAt(),
        "process:" + process.name(),
        first.correlationId(),
        first.eventId());
  }

  private Instant effectiveAt() {
    return causes.stream().map(Cause::effectiveAt).max(Comparator.naturalOrder()).orElseThrow();
  }

  private long quarter() {
    return Math.floorDiv(effectiveAt().getEpochSecond(), QUARTER_OF_AN_HOUR);
  }
}
