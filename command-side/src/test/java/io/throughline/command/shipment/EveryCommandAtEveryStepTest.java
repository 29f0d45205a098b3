package io.throughline.command.shipment;

import static io.throughline.command.shipment.ShipmentExamples.CANCELLED;
import static io.throughline.command.shipment.ShipmentExamples.DELIVERED;
import static io.throughline.command.shipment.ShipmentExamples.ISSUED;
import static io.throughline.command.shipment.ShipmentExamples.ISSUE_REQUESTED;
import static io.throughline.command.shipment.ShipmentExamples.PACKED;
import static io.throughline.command.shipment.ShipmentExamples.PICKED;
import static io.throughline.command.shipment.ShipmentExamples.PLAN;
import static io.throughline.command.shipment.ShipmentExamples.PLANNED;
import static io.throughline.command.shipment.ShipmentExamples.SHIPMENT;
import static io.throughline.command.shipment.ShipmentExamples.SHIPMENTS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Delay;
import io.throughline.command.shipment.ShipmentCommand.Deliver;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.Pick;
import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.event.ShipmentEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCommandAtEveryStepTest {

  private static final Map<String, List<ShipmentEvent>> STEPS =
      Map.of(
          "none", List.of(),
          "planned", PLANNED,
          "picked", PICKED,
          "packed", PACKED,
          "requested", ISSUE_REQUESTED,
          "issued", ISSUED,
          "delivered", DELIVERED,
          "cancelled", CANCELLED);

  private static final Map<String, ShipmentCommand> COMMANDS =
      Map.of(
          "plan", PLAN,
          "pick", new Pick(SHIPMENT),
          "pack", new Pack(SHIPMENT, 2),
          "request", new RequestGoodsIssue(SHIPMENT, "Post", "RR1"),
          "ship", new Ship(SHIPMENT, 2, "Post", "RR1"),
          "confirm", new ConfirmGoodsIssue(SHIPMENT, List.of("issue-1", "issue-2")),
          "delay", new Delay(SHIPMENT, LocalDate.of(2026, 12, 1), "snow"),
          "deliver", new Deliver(SHIPMENT, "front desk"),
          "cancel", new Cancel(SHIPMENT, "no need"));

  private static final String HEAD =
      "command none planned picked packed requested issued delivered cancelled";

  /// `=` stands for unchanged, a code for a refusal, otherwise the events.
  private static final String TABLE =
      """
      plan Planned = = = = = = =
      pick UNKNOWN Picked = = = = = CANCELLED
      pack UNKNOWN NOT_PICKED Packed = = = = CANCELLED
      request UNKNOWN NOT_PACKED NOT_PACKED REQUEST = = = CANCELLED
      ship UNKNOWN Picked,Packed,REQUEST Packed,REQUEST REQUEST = = = CANCELLED
      confirm UNKNOWN TOO_EARLY TOO_EARLY TOO_EARLY GoodsIssued = = CANCELLED
      delay UNKNOWN Delayed Delayed Delayed Delayed Delayed DELIVERED CANCELLED
      deliver UNKNOWN NOT_ISSUED NOT_ISSUED NOT_ISSUED NOT_ISSUED Delivered = CANCELLED
      cancel UNKNOWN Cancelled Cancelled Cancelled TOO_LATE TOO_LATE TOO_LATE =
      """
          .replace("REQUEST", "GoodsIssueRequested")
          .replace("TOO_EARLY", "ISSUE_NOT_REQUESTED")
          .replace("TOO_LATE", "ISSUE_REQUESTED");

  record Example(String command, String step, String outcome) {}

  static Stream<Example> examples() {
    String[] steps = HEAD.split(" ", -1);
    return TABLE
        .lines()
        .map(row -> row.split(" ", -1))
        .flatMap(row ->
            Stream.iterate(1, column -> column < steps.length, column -> column + 1)
                .map(column -> new Example(row[0], steps[column], row[column])));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_table_tells_what_follows(Example example) {
    ShipmentCommand command = COMMANDS.get(example.command());
    List<ShipmentEvent> events = STEPS.get(example.step());
    assertThat(command).isNotNull();
    assertThat(events).isNotNull();
    if (command != null && events != null) {
      assertThat(outcome(SHIPMENTS.given(events).when(command).decision()))
          .isEqualTo(example.outcome());
    }
  }

  @Test
  void no_command_and_no_step_is_forgotten() {
    assertThat(COMMANDS).hasSize(ShipmentCommand.class.getPermittedSubclasses().length);
    assertThat(STEPS).hasSize(1 + Shipment.Step.values().length);
    assertThat(examples()).hasSize(COMMANDS.size() * STEPS.size());
  }

  @Test
  void codes_are_published_and_stay() {
    assertThat(
            Stream.of(ShipmentRejection.values())
                .map(code -> code.code() + " " + code.kind())
                .collect(joining("\n")))
        .isEqualTo(
            """
            shipment-unknown UNKNOWN
            shipment-exists STATE
            shipment-cancelled STATE
            shipment-not-picked STATE
            shipment-packed STATE
            shipment-not-packed STATE
            shipment-issue-requested STATE
            shipment-issue-not-requested STATE
            shipment-not-issued STATE
            shipment-delivered STATE
            shipment-line-count CONTENT
            shipment-quantity CONTENT
            shipment-line-of-other-order CONTENT
            shipment-line-repeated CONTENT
            shipment-stock-issue-repeated CONTENT
            shipment-packages CONTENT
            shipment-text CONTENT\
            """);
  }

  private static String outcome(Decision<ShipmentEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<ShipmentEvent>(var events) when events.isEmpty() -> "=";
      case Decision.Accepted<ShipmentEvent>(var events) ->
          events.stream().map(event -> event.getClass().getSimpleName()).collect(joining(","));
      case Decision.Rejected<ShipmentEvent>(var rejection) ->
          Stream.of(ShipmentRejection.values())
              .filter(code -> code.code().equals(rejection.code()))
              .map(Enum::name)
              .collect(joining());
    };
  }
}
