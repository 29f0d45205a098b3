package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.A;
import static io.throughline.command.stockitem.StockItemExamples.B;
import static io.throughline.command.stockitem.StockItemExamples.C;
import static io.throughline.command.stockitem.StockItemExamples.COST;
import static io.throughline.command.stockitem.StockItemExamples.ITEM;
import static io.throughline.command.stockitem.StockItemExamples.STOCK;
import static io.throughline.command.stockitem.StockItemExamples.adjust;
import static io.throughline.command.stockitem.StockItemExamples.backordered;
import static io.throughline.command.stockitem.StockItemExamples.demand;
import static io.throughline.command.stockitem.StockItemExamples.issue;
import static io.throughline.command.stockitem.StockItemExamples.issued;
import static io.throughline.command.stockitem.StockItemExamples.let;
import static io.throughline.command.stockitem.StockItemExamples.pick;
import static io.throughline.command.stockitem.StockItemExamples.q;
import static io.throughline.command.stockitem.StockItemExamples.receive;
import static io.throughline.command.stockitem.StockItemExamples.received;
import static io.throughline.command.stockitem.StockItemExamples.release;
import static io.throughline.command.stockitem.StockItemExamples.reserve;
import static io.throughline.command.stockitem.StockItemExamples.reserved;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every command in every state: what follows, or the code of the refusal.
class StockItemMatrixTest {

  private static final Map<String, List<StockItemEvent>> STATES =
      Map.of(
          "unknown", List.of(),
          "awaited", List.of(backordered(A, 5, 1)),
          "free", List.of(received(10)),
          "reserved", List.of(received(10), reserved(A, 10, 1)),
          "contested", List.of(received(10), reserved(A, 10, 1), backordered(B, 5, 2)),
          "gone", List.of(received(10), reserved(A, 10, 1), issued(A, 10)));

  private static final Map<String, StockItemCommand> COMMANDS =
      Map.ofEntries(
          Map.entry("receive", receive(5)),
          Map.entry("reserve", reserve(demand(C, 4))),
          Map.entry("release A", release(let(A, 3, "r1"))),
          Map.entry("release B", release(let(B, 3, "r1"))),
          Map.entry("reassign", new Reassign(ITEM, A, B, q(2), "key account")),
          Map.entry("issue A", issue(pick(A, 3))),
          Map.entry("restock", back(Disposition.RESTOCK)),
          Map.entry("scrap", back(Disposition.SCRAP)),
          Map.entry("find", adjust(3)),
          Map.entry("lose", adjust(-3)),
          Map.entry("revalue", new Revalue(ITEM, Money.parse("-1 EUR"), "market")),
          Map.entry("set policy", new SetPolicy(ITEM, q(1), q(9))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown   | receive    | stock-received
          unknown   | reserve    | stock-backordered
          unknown   | release A  | -
          unknown   | release B  | -
          unknown   | reassign   | stock-reservation-too-small
          unknown   | issue A    | stock-issue-fell-short
          unknown   | restock    | stock-returned
          unknown   | scrap      | stock-returned
          unknown   | find       | stock-item-unknown
          unknown   | lose       | stock-item-unknown
          unknown   | revalue    | stock-item-unknown
          unknown   | set policy | reorder-policy-set reorder-point-crossed
          awaited   | receive    | stock-received backorder-filled
          awaited   | reserve    | stock-backordered
          awaited   | release A  | backorder-released
          awaited   | release B  | -
          awaited   | reassign   | stock-reservation-too-small
          awaited   | issue A    | stock-issue-fell-short
          awaited   | restock    | stock-returned backorder-filled
          awaited   | scrap      | stock-returned
          awaited   | find       | stock-never-received
          awaited   | lose       | stock-never-received
          awaited   | revalue    | stock-nothing-on-hand
          awaited   | set policy | reorder-policy-set reorder-point-crossed
          free      | receive    | stock-received
          free      | reserve    | stock-reserved
          free      | release A  | -
          free      | release B  | -
          free      | reassign   | stock-reservation-too-small
          free      | issue A    | stock-issue-fell-short
          free      | restock    | stock-returned
          free      | scrap      | stock-returned
          free      | find       | stock-adjusted
          free      | lose       | stock-adjusted
          free      | revalue    | stock-revalued
          free      | set policy | reorder-policy-set
          reserved  | receive    | stock-received
          reserved  | reserve    | stock-backordered
          reserved  | release A  | reservation-released
          reserved  | release B  | -
          reserved  | reassign   | stock-backorder-too-small
          reserved  | issue A    | stock-issued
          reserved  | restock    | stock-returned
          reserved  | scrap      | stock-returned
          reserved  | find       | stock-adjusted
          reserved  | lose       | reservation-displaced stock-adjusted
          reserved  | revalue    | stock-revalued
          reserved  | set policy | reorder-policy-set reorder-point-crossed
          contested | receive    | stock-received backorder-filled
          contested | reserve    | stock-backordered
          contested | release A  | reservation-released backorder-filled
          contested | release B  | backorder-released
          contested | reassign   | reservation-reassigned
          contested | issue A    | stock-issued
          contested | restock    | stock-returned backorder-filled
          contested | scrap      | stock-returned
          contested | find       | stock-adjusted backorder-filled
          contested | lose       | reservation-displaced stock-adjusted
          contested | revalue    | stock-revalued
          contested | set policy | reorder-policy-set reorder-point-crossed
          gone      | receive    | stock-received
          gone      | reserve    | stock-backordered
          gone      | release A  | -
          gone      | release B  | -
          gone      | reassign   | stock-reservation-too-small
          gone      | issue A    | -
          gone      | restock    | stock-returned
          gone      | scrap      | stock-returned
          gone      | find       | stock-adjusted
          gone      | lose       | stock-adjustment-below-zero
          gone      | revalue    | stock-nothing-on-hand
          gone      | set policy | reorder-policy-set reorder-point-crossed
          """)
  void in_every_state_every_command_has_its_answer(String state, String command, String answer) {
    List<StockItemEvent> history = requireNonNull(STATES.get(state));
    StockItemCommand asked = requireNonNull(COMMANDS.get(command));
    assertThat(STOCK.given(history).when(asked).inShort()).isEqualTo(answer);
  }

  @Test
  void every_refusal_has_a_code_of_its_own_and_a_kind() {
    assertThat(StockItemRejection.values())
        .allSatisfy(rejection -> assertThat(rejection.code()).matches("stock(-[a-z]+)+"))
        .allSatisfy(rejection -> assertThat(rejection.kind()).isNotNull())
        .extracting(StockItemRejection::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_command_goes_to_the_stream_of_its_item() {
    assertThat(receive(1).streamId()).isEqualTo(StreamId.parse("stock-LAMP@MAIN"));
  }

  @Test
  void the_matrix_is_complete() {
    assertThat(COMMANDS.values().stream().map(Object::getClass))
        .containsAll(List.of(StockItemCommand.class.getPermittedSubclasses()));
  }

  private static AcceptReturn back(Disposition disposition) {
    return new AcceptReturn(ITEM, "return-1", A, q(2), disposition, COST);
  }
}
