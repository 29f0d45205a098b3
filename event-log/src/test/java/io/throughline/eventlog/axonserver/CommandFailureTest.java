package io.throughline.eventlog.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.toy.ToyApplication;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandFailureTest {

  private static final Serializer SERIALIZER = WireNameSerializer.lenient(ToyApplication.NAMES);

  static Stream<RuntimeException> failuresThatSendersTellApart() {
    IllegalStateException cause = new IllegalStateException("because");
    return Stream.of(
        new ConcurrencyException("somebody was quicker"),
        new ClaimTakenException("customer-code:A", cause),
        new CommandKeyTakenException("k-1", cause),
        new AggregateNotFoundException("a-1", "there is none"),
        new LogOverloadedException(7),
        LogUnavailableException.outcomeUnknown(cause));
  }

  /// Written by one process and read by another.
  private static Throwable sent(Throwable failure) {
    Throwable travelling = CommandFailure.travelling(failure);
    if (!(travelling instanceof CommandExecutionException told)) {
      return travelling;
    }
    CommandFailure details = told.<CommandFailure>getDetails().orElseThrow();
    CommandFailure read = SERIALIZER.deserialize(SERIALIZER.serialize(details, byte[].class));
    return CommandFailure.arrived(
        new CommandExecutionException(String.valueOf(told.getMessage()), null, read));
  }

  @ParameterizedTest
  @MethodSource("failuresThatSendersTellApart")
  void it_arrives_as_what_it_was(RuntimeException failure) {
    assertThat(sent(failure)).hasSameClassAs(failure);
  }

  @Test
  void it_arrives_with_what_it_is_about() {
    IllegalStateException cause = new IllegalStateException("because");
    assertThat(sent(new CommandKeyTakenException("k-1", cause)))
        .isInstanceOfSatisfying(
            CommandKeyTakenException.class, taken -> assertThat(taken.key()).contains("k-1"));
    assertThat(sent(new ClaimTakenException("customer-code:A", cause)))
        .isInstanceOfSatisfying(
            ClaimTakenException.class,
            taken -> assertThat(taken.claim()).contains("customer-code:A"));
  }

  @Test
  void what_nobody_tells_apart_stays_as_it_is() {
    IllegalStateException other = new IllegalStateException("a defect");
    assertThat(CommandFailure.travelling(other)).isSameAs(other);
    assertThat(CommandFailure.arrived(other)).isSameAs(other);
  }
}
