package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_BY_HAND;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_FOR_CREDIT;
import static io.throughline.command.salesorder.SalesOrderExamples.LATER;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACE;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCommandInEveryStateTest {

  private static final Map<String, List<SalesOrderEvent>> STATES =
      Map.of(
          "none", List.of(),
          "placed", List.of(PLACED),
          "denied", List.of(PLACED, HELD_FOR_CREDIT),
          "confirmed", List.of(PLACED, CONFIRMED),
          "held", List.of(PLACED, CONFIRMED, HELD_BY_HAND),
          "closed", List.of(PLACED, CONFIRMED, CLOSED));

  private static final Map<String, SalesOrderCommand> COMMANDS =
      Map.ofEntries(
          Map.entry("place", PLACE),
          Map.entry("confirm", new Confirm(ORDER, "credit-2")),
          Map.entry("hold", new Hold(ORDER, HoldType.MANUAL, "check", null)),
          Map.entry("release-hold", new ReleaseHold(ORDER, HoldType.MANUAL, "ben")),
          Map.entry("increase", new IncreaseLine(ORDER, LINE_1, Quantity.of(2))),
          Map.entry("change-quantity", new ChangeLineQuantity(ORDER, LINE_1, Quantity.of(4))),
          Map.entry(
              "request-cancellation", new RequestLineCancellation(ORDER, LINE_1, Quantity.of(2))),
          Map.entry(
              "record-cancelled", new RecordLineCancelled(ORDER, LINE_1, Quantity.of(2), "r-1")),
          Map.entry("cancel", new Cancel(ORDER, "no need")),
          Map.entry(
              "change-price",
              new ChangePrice(ORDER, LINE_1, UnitPrice.parse("3 EUR"), Discount.NONE)),
          Map.entry("reschedule", new Reschedule(ORDER, LINE_1, LATER)),
          Map.entry("promise", new Promise(ORDER, LINE_1, LATER, "in stock")),
          Map.entry("generate-contract", new GenerateContract(ORDER, "standard")),
          Map.entry("close", new Close(ORDER, "done")));

  private static final String HEAD = "command none placed denied confirmed held closed";

  /// `=` stands for unchanged, a code for a refusal, otherwise the events.
  private static final String TABLE =
      """
      place Placed = = = = =
      confirm UNKNOWN Confirmed HoldReleased,Confirmed = = =
      hold UNKNOWN Held Held Held = CLOSED
      release-hold UNKNOWN = = = HoldReleased CLOSED
      increase UNKNOWN LineIncreased LineIncreased LineIncreased LineIncreased CLOSED
      change-quantity UNKNOWN LineCancelled LineCancelled REQUESTED REQUESTED CLOSED
      request-cancellation UNKNOWN LineCancelled LineCancelled REQUESTED REQUESTED CLOSED
      record-cancelled UNKNOWN NOT_CONFIRMED NOT_CONFIRMED LineCancelled LineCancelled LineCancelled
      cancel UNKNOWN CANCELLED,Closed CANCELLED,Closed REQUESTED,REQUESTED REQUESTED,REQUESTED CLOSED
      change-price UNKNOWN LinePriceChanged LinePriceChanged CONFIRMED CONFIRMED CLOSED
      reschedule UNKNOWN LineRescheduled LineRescheduled LineRescheduled LineRescheduled CLOSED
      promise UNKNOWN LinePromised LinePromised LinePromised LinePromised CLOSED
      generate-contract UNKNOWN NOT_CONFIRMED NOT_CONFIRMED ContractGenerated ContractGenerated ContractGenerated
      close UNKNOWN CANCELLED,Closed CANCELLED,Closed Closed Closed =
      """
          .replace("CANCELLED", "LineCancelled,LineCancelled")
          .replace("REQUESTED", "LineCancellationRequested");

  record Example(String command, String state, String outcome) {}

  static Stream<Example> examples() {
    String[] states = HEAD.split(" ", -1);
    return TABLE
        .lines()
        .map(row -> row.split(" ", -1))
        .flatMap(row ->
            Stream.iterate(1, column -> column < states.length, column -> column + 1)
                .map(column -> new Example(row[0], states[column], row[column])));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_table_tells_what_follows(Example example) {
    SalesOrderCommand command = COMMANDS.get(example.command());
    List<SalesOrderEvent> events = STATES.get(example.state());
    assertThat(command).isNotNull();
    assertThat(events).isNotNull();
    if (command != null && events != null) {
      assertThat(outcome(ORDERS.given(events).when(command).decision()))
          .isEqualTo(example.outcome());
    }
  }

  @Test
  void no_command_and_no_state_is_forgotten() {
    assertThat(examples().map(Example::command).distinct())
        .containsExactlyInAnyOrderElementsOf(COMMANDS.keySet())
        .hasSize(SalesOrderCommand.class.getPermittedSubclasses().length);
    assertThat(examples()).hasSize(COMMANDS.size() * STATES.size());
  }

  private static String outcome(Decision<SalesOrderEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<SalesOrderEvent>(var events) when events.isEmpty() -> "=";
      case Decision.Accepted<SalesOrderEvent>(var events) ->
          events.stream().map(event -> event.getClass().getSimpleName()).collect(joining(","));
      case Decision.Rejected<SalesOrderEvent>(var rejection) ->
          Stream.of(SalesOrderRejection.values())
              .filter(code -> code.code().equals(rejection.code()))
              .map(Enum::name)
              .collect(joining());
    };
  }
}
