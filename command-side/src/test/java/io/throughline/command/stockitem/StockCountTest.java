package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.A;
import static io.throughline.command.stockitem.StockItemExamples.B;
import static io.throughline.command.stockitem.StockItemExamples.C;
import static io.throughline.command.stockitem.StockItemExamples.ITEM;
import static io.throughline.command.stockitem.StockItemExamples.STOCK;
import static io.throughline.command.stockitem.StockItemExamples.adjust;
import static io.throughline.command.stockitem.StockItemExamples.adjusted;
import static io.throughline.command.stockitem.StockItemExamples.backordered;
import static io.throughline.command.stockitem.StockItemExamples.demand;
import static io.throughline.command.stockitem.StockItemExamples.displaced;
import static io.throughline.command.stockitem.StockItemExamples.eur;
import static io.throughline.command.stockitem.StockItemExamples.filled;
import static io.throughline.command.stockitem.StockItemExamples.issued;
import static io.throughline.command.stockitem.StockItemExamples.let;
import static io.throughline.command.stockitem.StockItemExamples.q;
import static io.throughline.command.stockitem.StockItemExamples.receive;
import static io.throughline.command.stockitem.StockItemExamples.received;
import static io.throughline.command.stockitem.StockItemExamples.release;
import static io.throughline.command.stockitem.StockItemExamples.reservationReleased;
import static io.throughline.command.stockitem.StockItemExamples.reserve;
import static io.throughline.command.stockitem.StockItemExamples.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.ReorderPointCrossed;
import io.throughline.kernel.event.StockItemEvent.ReorderPolicySet;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.event.StockItemEvent.Revalued;
import io.throughline.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockCountTest {

  @Nested
  class When_a_count_differs {

    private final List<StockItemEvent> reservedForThree =
        List.of(received(10), reserved(A, 4, 1), new Reserved(B, q(3), 1, 2), reserved(C, 2, 3));

    @Test
    void what_is_lost_leaves_at_the_average_cost() {
      STOCK.given(received(10)).when(adjust(-10)).then(adjusted(-10));
      StockItem item = STOCK.state(List.of(received(10), adjusted(-4)));
      assertThat(item.onHand()).isEqualTo(6);
      assertThat(item.cost().value()).isEqualByComparingTo("15");
      assertThat(item.unitCost()).isEqualTo(eur("2.50"));
    }

    @Test
    void what_is_found_serves_the_queue() {
      STOCK
          .given(received(1), reserved(A, 1, 1), backordered(B, 2, 2))
          .when(adjust(3))
          .then(adjusted(3), filled(B, 2));
    }

    @Test
    void what_is_found_when_nothing_is_left_costs_what_the_last_unit_did() {
      STOCK.given(received(1), reserved(A, 1, 1), issued(A, 1)).when(adjust(3)).then(adjusted(3));
    }

    @Test
    void nobody_loses_a_reservation_while_what_is_free_covers_the_loss() {
      STOCK.given(reservedForThree).when(adjust(-1)).then(adjusted(-1));
    }

    @Test
    void the_last_in_priority_lose_first_and_before_the_count_is_corrected() {
      STOCK.given(reservedForThree).when(adjust(-2)).then(displaced(C, 1), adjusted(-2));
      STOCK
          .given(reservedForThree)
          .when(adjust(-9))
          .then(displaced(C, 2), displaced(A, 4), displaced(B, 2), adjusted(-9));
      STOCK
          .given(reservedForThree)
          .when(adjust(-10))
          .then(displaced(C, 2), displaced(A, 4), displaced(B, 3), adjusted(-10));
    }

    @Test
    void who_lost_is_served_again_at_the_old_place() {
      STOCK
          .given(
              received(2), reserved(A, 2, 1), backordered(B, 1, 2), displaced(A, 1), adjusted(-1))
          .when(receive(1))
          .then(received(1), filled(A, 1));
    }

    @Test
    void no_more_is_lost_than_was_there() {
      STOCK
          .given(received(10))
          .when(adjust(-11))
          .thenRejected(StockItemRejection.ADJUSTMENT_BELOW_ZERO, "delta is -11", "10 are on hand");
      STOCK
          .given(received(10))
          .when(adjust(Long.MIN_VALUE))
          .thenRejected(StockItemRejection.ADJUSTMENT_BELOW_ZERO, "10 are on hand");
    }

    @Test
    void no_more_is_found_than_can_be_counted() {
      long most = 1_000_000_000_000L;
      STOCK.given(received(10)).when(adjust(most - 10)).then(adjusted(most - 10));
      STOCK
          .given(received(10))
          .when(adjust(most - 9))
          .thenRejected(StockItemRejection.ON_HAND_TOO_LARGE, "10 are on hand");
      STOCK
          .given(received(10))
          .when(adjust(Long.MAX_VALUE))
          .thenRejected(StockItemRejection.ON_HAND_TOO_LARGE, "10 are on hand");
    }

    @Test
    void a_count_that_agrees_changes_nothing() {
      STOCK.given(received(10)).when(adjust(0)).thenUnchanged();
    }

    @Test
    void only_what_has_a_cost_is_counted() {
      STOCK
          .given()
          .when(adjust(1))
          .thenRejected(StockItemRejection.UNKNOWN, "LAMP@MAIN", "receive it first");
      STOCK
          .given(backordered(A, 1, 1))
          .when(adjust(1))
          .thenRejected(StockItemRejection.NEVER_RECEIVED, "LAMP@MAIN");
      assertThatIllegalStateException().isThrownBy(StockItem.NONE::unitCost);
    }

    @Test
    void a_reason_is_given() {
      STOCK
          .given(received(1))
          .when(new Adjust(ITEM, 1, " "))
          .thenRejected(StockItemRejection.TEXT_INVALID, "reason is missing");
    }

    @Test
    void history_that_took_more_than_there_was_is_told_all_the_same() {
      Adjusted dear = new Adjusted(ITEM, -1, eur("9"), "written by an older rule");
      StockItem item = STOCK.state(List.of(received(2), dear));
      assertThat(item.onHand()).isEqualTo(1);
      assertThat(item.cost().value()).isEqualByComparingTo("-4");
      assertThat(item.unitCost()).isEqualTo(eur("2.50"));
    }
  }

  @Nested
  class When_stock_is_revalued {

    @Test
    void every_unit_is_worth_more_or_less() {
      STOCK.given(received(10)).when(revalue("-5.00")).then(revalued("-5.00"));
      StockItem item = STOCK.state(List.of(received(10), revalued("-5.00")));
      assertThat(item.cost().value()).isEqualByComparingTo("20");
      assertThat(item.unitCost()).isEqualTo(eur("2"));
      assertThat(item.onHand()).isEqualTo(10);
      assertThat(STOCK.state(List.of(revalued("1"))).cost()).isEqualTo(StockCost.NONE);
    }

    @Test
    void it_is_worth_nothing_at_least() {
      STOCK.given(received(10)).when(revalue("-25.00")).then(revalued("-25.00"));
      assertThat(STOCK.state(List.of(received(10), revalued("-25.00"))).unitCost())
          .isEqualTo(eur("0"));
      STOCK
          .given(received(10))
          .when(revalue("-25.01"))
          .thenRejected(StockItemRejection.VALUE_BELOW_ZERO, "-25.01 EUR", "worth 25");
    }

    @Test
    void nothing_changes_by_nothing() {
      STOCK.given(received(10)).when(revalue("0")).thenUnchanged();
    }

    @Test
    void something_is_there_to_be_revalued() {
      STOCK.given().when(revalue("1")).thenRejected(StockItemRejection.UNKNOWN, "LAMP@MAIN");
      STOCK
          .given(received(1), reserved(A, 1, 1), issued(A, 1))
          .when(revalue("1"))
          .thenRejected(StockItemRejection.NOTHING_ON_HAND, "LAMP@MAIN");
    }

    @Test
    void the_currency_is_that_of_its_cost_and_a_reason_is_given() {
      STOCK
          .given(received(10))
          .when(new Revalue(ITEM, Money.parse("1 CNY"), "market"))
          .thenRejected(StockItemRejection.COST_CURRENCY, "CNY", "EUR");
      STOCK
          .given(received(10))
          .when(new Revalue(ITEM, Money.parse("1 EUR"), "x".repeat(1_001)))
          .thenRejected(StockItemRejection.TEXT_INVALID, "reason");
    }

    private Revalue revalue(String delta) {
      return new Revalue(ITEM, Money.parse(delta + " EUR"), "market");
    }

    private Revalued revalued(String delta) {
      return new Revalued(ITEM, Money.parse(delta + " EUR"), "market");
    }
  }

  @Nested
  class When_stock_runs_low {

    private final ReorderPolicySet policy = new ReorderPolicySet(ITEM, q(5), q(20));
    private final ReorderPointCrossed below4 = new ReorderPointCrossed(Direction.BELOW, q(4), q(5));

    @Test
    void it_is_told_once_when_less_than_the_reorder_point_is_available() {
      STOCK.given(received(10), policy).when(reserve(demand(A, 5))).then(reserved(A, 5, 1));
      STOCK.given(received(10), policy).when(reserve(demand(A, 6))).then(reserved(A, 6, 1), below4);
      STOCK
          .given(received(10), policy, reserved(A, 6, 1), below4)
          .when(reserve(demand(B, 1)))
          .then(reserved(B, 1, 2));
    }

    @Test
    void it_is_told_once_when_enough_is_available_again() {
      List<StockItemEvent> low = List.of(received(10), policy, reserved(A, 6, 1), below4);
      STOCK
          .given(low)
          .when(receive(1))
          .then(received(1), new ReorderPointCrossed(Direction.ABOVE, q(5), q(5)));
      STOCK
          .given(low)
          .when(release(let(A, 2, "r1")))
          .then(
              reservationReleased(A, 2, "r1"),
              new ReorderPointCrossed(Direction.ABOVE, q(6), q(5)));
      STOCK.given(received(10), policy).when(receive(1)).then(received(1));
    }

    @Test
    void what_goes_to_the_queue_is_not_available() {
      STOCK
          .given(backordered(A, 9, 1), policy, new ReorderPointCrossed(Direction.BELOW, q(0), q(5)))
          .when(receive(13))
          .then(received(13), filled(A, 9));
    }

    @Test
    void a_new_policy_is_held_against_what_is_available() {
      STOCK.given(received(4)).when(new SetPolicy(ITEM, q(5), q(20))).then(policy, below4);
      STOCK.given(received(5)).when(new SetPolicy(ITEM, q(5), q(20))).then(policy);
      STOCK
          .given(received(4), policy, below4)
          .when(new SetPolicy(ITEM, q(0), q(0)))
          .then(
              new ReorderPolicySet(ITEM, q(0), q(0)),
              new ReorderPointCrossed(Direction.ABOVE, q(4), q(0)));
      STOCK
          .given()
          .when(new SetPolicy(ITEM, q(0), q(0)))
          .then(new ReorderPolicySet(ITEM, q(0), q(0)));
    }

    @Test
    void the_same_policy_again_changes_nothing() {
      STOCK.given(received(5), policy).when(new SetPolicy(ITEM, q(5), q(20))).thenUnchanged();
      STOCK
          .given(received(5), policy)
          .when(new SetPolicy(ITEM, q(5), q(21)))
          .then(new ReorderPolicySet(ITEM, q(5), q(21)));
    }

    @Test
    void it_is_said_how_much_to_reorder() {
      STOCK
          .given()
          .when(new SetPolicy(ITEM, q(1), q(0)))
          .thenRejected(StockItemRejection.REORDER_QUANTITY_MISSING, "reorderPoint 1");
    }
  }
}
