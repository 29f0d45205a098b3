package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.A;
import static io.throughline.command.stockitem.StockItemExamples.B;
import static io.throughline.command.stockitem.StockItemExamples.C;
import static io.throughline.command.stockitem.StockItemExamples.ITEM;
import static io.throughline.command.stockitem.StockItemExamples.STOCK;
import static io.throughline.command.stockitem.StockItemExamples.backorderReleased;
import static io.throughline.command.stockitem.StockItemExamples.backordered;
import static io.throughline.command.stockitem.StockItemExamples.demand;
import static io.throughline.command.stockitem.StockItemExamples.filled;
import static io.throughline.command.stockitem.StockItemExamples.issued;
import static io.throughline.command.stockitem.StockItemExamples.let;
import static io.throughline.command.stockitem.StockItemExamples.q;
import static io.throughline.command.stockitem.StockItemExamples.received;
import static io.throughline.command.stockitem.StockItemExamples.release;
import static io.throughline.command.stockitem.StockItemExamples.reservationReleased;
import static io.throughline.command.stockitem.StockItemExamples.reserve;
import static io.throughline.command.stockitem.StockItemExamples.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.Decision;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.StockItemId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockReservationTest {

  @Nested
  class When_lines_ask_for_stock {

    @Test
    void they_get_it_while_it_lasts_and_the_rest_waits() {
      STOCK
          .given(received(60))
          .when(reserve(demand(A, 100)))
          .then(reserved(A, 60, 1), backordered(A, 40, 1));
    }

    @Test
    void the_last_unit_is_given_and_nothing_waits() {
      STOCK.given(received(60)).when(reserve(demand(A, 60))).then(reserved(A, 60, 1));
    }

    @Test
    void they_wait_for_an_item_that_never_came() {
      STOCK.given().when(reserve(demand(A, 4))).then(backordered(A, 4, 1));
    }

    @Test
    void each_sees_what_the_one_before_it_left() {
      STOCK
          .given(received(10))
          .when(reserve(demand(A, 6), demand(B, 6), demand(C, 1)))
          .then(reserved(A, 6, 1), reserved(B, 4, 2), backordered(B, 2, 2), backordered(C, 1, 3));
    }

    @Test
    void asking_again_for_the_same_changes_nothing() {
      STOCK
          .given(received(60), reserved(A, 60, 1), backordered(A, 40, 1))
          .when(reserve(demand(A, 100), demand(A, 99)))
          .thenUnchanged();
      STOCK
          .given(received(10), reserved(A, 10, 1), issued(A, 10))
          .when(reserve(demand(A, 10)))
          .thenUnchanged();
    }

    @Test
    void only_what_is_new_in_a_demand_is_asked_for() {
      STOCK
          .given(received(10), reserved(A, 6, 1))
          .when(reserve(demand(A, 9)))
          .then(reserved(A, 3, 1));
    }

    @Test
    void what_was_released_is_not_asked_for_again() {
      STOCK
          .given(received(10), reserved(A, 6, 1), reservationReleased(A, 2, "r1"))
          .when(reserve(demand(A, 6)))
          .thenUnchanged();
    }

    @Test
    void a_line_that_waits_keeps_its_place_when_it_wants_more() {
      STOCK
          .given(backordered(A, 6, 1), backordered(B, 1, 2))
          .when(reserve(demand(A, 7)))
          .then(backordered(A, 1, 1));
    }

    @Test
    void a_line_that_was_served_queues_for_more_at_the_end() {
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(B, 1, 2))
          .when(reserve(demand(A, 7)))
          .then(backordered(A, 1, 3));
    }

    @Test
    void a_line_whose_goods_are_gone_comes_anew() {
      STOCK
          .given(received(9), reserved(A, 6, 1), reserved(B, 1, 2), issued(A, 6))
          .when(reserve(demand(A, 7)))
          .then(reserved(A, 1, 3));
    }

    @Test
    void the_priority_is_that_of_the_newest_demand() {
      STOCK
          .given(backordered(A, 1, 1), backordered(B, 1, 2))
          .when(reserve(demand(B, 2, 1)))
          .then(new Backordered(B, q(1), 1, 2));
      STOCK
          .given(backordered(A, 1, 1), backordered(B, 1, 2), new Backordered(B, q(1), 1, 2))
          .when(StockItemExamples.receive(1))
          .then(received(1), filled(B, 1));
    }

    @Test
    void priorities_are_from_1_to_9() {
      STOCK
          .given(received(2))
          .when(reserve(demand(A, 1, 1), demand(B, 1, 9)))
          .then(new Reserved(A, q(1), 1, 1), new Reserved(B, q(1), 9, 2));
      STOCK
          .given(received(2))
          .when(reserve(demand(A, 1), demand(B, 1, 0)))
          .thenRejected(
              StockItemRejection.PRIORITY_OUT_OF_RANGE, "order-b/1 is 0", "1 (first)", "9 (last)");
      STOCK
          .given(received(2))
          .when(reserve(demand(A, 1, 10)))
          .thenRejected(StockItemRejection.PRIORITY_OUT_OF_RANGE, "order-a/1 is 10");
    }
  }

  @Nested
  class When_lines_let_go {

    @Test
    void what_they_wait_for_goes_first() {
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(A, 4, 1))
          .when(release(let(A, 4, "r1")))
          .then(backorderReleased(A, 4, "r1"));
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(A, 4, 1))
          .when(release(let(A, 5, "r1")))
          .then(backorderReleased(A, 4, "r1"), reservationReleased(A, 1, "r1"));
    }

    @Test
    void a_freed_reservation_serves_the_queue() {
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(B, 2, 2), backordered(C, 9, 3))
          .when(release(let(A, 5, "r1")))
          .then(reservationReleased(A, 5, "r1"), filled(B, 2), filled(C, 3));
    }

    @Test
    void the_queue_is_served_when_all_have_let_go() {
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(B, 2, 2), backordered(C, 9, 3))
          .when(release(let(A, 5, "r1"), let(B, 2, "r2")))
          .then(reservationReleased(A, 5, "r1"), backorderReleased(B, 2, "r2"), filled(C, 5));
    }

    @Test
    void the_same_request_counts_once() {
      STOCK
          .given(received(6), reserved(A, 6, 1), reservationReleased(A, 2, "r1"))
          .when(release(let(A, 2, "r1")))
          .thenUnchanged();
      STOCK
          .given(backordered(A, 6, 1), backorderReleased(A, 2, "r1"))
          .when(release(let(A, 2, "r1"), let(A, 2, "r2"), let(A, 2, "r2")))
          .then(backorderReleased(A, 2, "r2"));
    }

    @Test
    void no_more_is_released_than_is_there() {
      STOCK
          .given(received(6), reserved(A, 6, 1), issued(A, 4))
          .when(release(let(A, 5, "r1")))
          .then(reservationReleased(A, 2, "r1"));
    }

    @Test
    void nothing_happens_where_there_is_nothing() {
      STOCK.given().when(release(let(A, 5, "r1"))).thenUnchanged();
      STOCK
          .given(received(6), reserved(A, 6, 1), issued(A, 6))
          .when(release(let(A, 5, "r1")))
          .thenUnchanged();
      STOCK.given(received(6), reserved(A, 6, 1)).when(release(let(A, 0, "r1"))).thenUnchanged();
    }

    @Test
    void the_cause_is_told() {
      LineRelease shortPick = new LineRelease(A, q(7), ReleaseCause.SHORT_PICK, "r1");
      STOCK
          .given(received(6), reserved(A, 6, 1), backordered(A, 1, 1))
          .when(release(shortPick))
          .then(
              new BackorderReleased(A, q(1), ReleaseCause.SHORT_PICK, "r1"),
              new ReservationReleased(A, q(6), ReleaseCause.SHORT_PICK, "r1"));
    }
  }

  @Nested
  class When_a_reservation_passes_on {

    private final List<StockItemEvent> contested =
        List.of(received(6), reserved(A, 6, 1), backordered(B, 2, 2), backordered(C, 9, 3));

    @Test
    void the_receiver_has_it_and_the_giver_waits_at_its_old_place() {
      ReservationReassigned passed = new ReservationReassigned(A, C, q(6), "key account");
      STOCK.given(contested).when(new Reassign(ITEM, A, C, q(6), "key account")).then(passed);
      StockItem after = STOCK.state(contested).evolve(passed);
      assertThat(after.line(A).backordered()).isEqualTo(6);
      assertThat(after.line(A).reserved()).isZero();
      assertThat(after.line(C).backordered()).isEqualTo(3);
      assertThat(after.line(C).reserved()).isEqualTo(6);
      assertThat(after.available()).isZero();
      assertThat(after.lines().firstWaiting()).hasValue(after.line(A));
    }

    @Test
    void no_more_passes_than_the_giver_has() {
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, C, q(7), "key account"))
          .thenRejected(
              StockItemRejection.RESERVATION_TOO_SMALL, "order-a/1 has 6 reserved, not 7");
    }

    @Test
    void no_more_passes_than_the_receiver_waits_for() {
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, B, q(2), "key account"))
          .then(new ReservationReassigned(A, B, q(2), "key account"));
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, B, q(3), "key account"))
          .thenRejected(StockItemRejection.BACKORDER_TOO_SMALL, "order-b/1 waits for 2, not 3");
    }

    @Test
    void it_takes_a_quantity_a_rule_and_two_lines() {
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, B, q(0), "key account"))
          .thenRejected(StockItemRejection.QUANTITY_NOT_POSITIVE, "quantity is 0");
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, B, q(1), " "))
          .thenRejected(StockItemRejection.TEXT_INVALID, "rule");
      STOCK
          .given(contested)
          .when(new Reassign(ITEM, A, A, q(1), "key account"))
          .thenRejected(StockItemRejection.SAME_LINE, "order-a/1");
    }
  }

  @Nested
  class When_requests_are_batched {

    @Test
    void as_many_lines_as_allowed_are_taken_and_no_more() {
      STOCK
          .given()
          .when(new Reserve(ITEM, Collections.nCopies(5_000, demand(A, 1))))
          .then(backordered(A, 1, 1));
      STOCK
          .given()
          .when(new Reserve(ITEM, Collections.nCopies(5_001, demand(A, 1))))
          .thenRejected(StockItemRejection.LINE_COUNT, "5001 entries", "1 to 5000");
      STOCK
          .given()
          .when(new Release(ITEM, Collections.nCopies(5_001, let(A, 1, "r1"))))
          .thenRejected(StockItemRejection.LINE_COUNT, "5001 entries");
      STOCK.given().when(reserve()).thenRejected(StockItemRejection.LINE_COUNT, "0 entries");
      STOCK.given().when(release()).thenRejected(StockItemRejection.LINE_COUNT, "0 entries");
    }

    @Test
    void requests_of_a_kind_to_one_item_become_one() {
      assertThat(reserve(demand(A, 1)).mergedWith(reserve(demand(B, 2))))
          .hasValue(reserve(demand(A, 1), demand(B, 2)));
      assertThat(release(let(A, 1, "r1")).mergedWith(release(let(B, 2, "r2"))))
          .hasValue(release(let(A, 1, "r1"), let(B, 2, "r2")));
      assertThat(reserve(demand(A, 1)).mergedWith(release(let(B, 2, "r2")))).isEmpty();
      assertThat(release(let(A, 1, "r1")).mergedWith(reserve(demand(B, 2)))).isEmpty();
      Command elsewhere =
          new Reserve(StockItemId.parse("LAMP@NORTH"), List.of(new Demand(B, q(2), 5)));
      assertThat(reserve(demand(A, 1)).mergedWith(elsewhere)).isEmpty();
      Command releaseElsewhere =
          new Release(StockItemId.parse("LAMP@NORTH"), List.of(let(B, 2, "r2")));
      assertThat(release(let(A, 1, "r1")).mergedWith(releaseElsewhere)).isEmpty();
    }

    @Test
    void one_request_never_grows_beyond_what_is_taken() {
      Reserve many = new Reserve(ITEM, Collections.nCopies(4_999, demand(A, 1)));
      assertThat(many.mergedWith(reserve(demand(B, 1)))).isPresent();
      assertThat(many.mergedWith(reserve(demand(B, 1), demand(C, 1)))).isEmpty();
      Release more = new Release(ITEM, Collections.nCopies(5_000, let(A, 1, "r1")));
      assertThat(more.mergedWith(release(let(B, 1, "r2")))).isEmpty();
    }
  }

  @Nested
  class When_a_line_is_long_done {

    @Test
    void it_is_remembered_for_ten_thousand_lines_that_are_done_after_it() {
      StockItem item = StockItem.NONE.evolve(received(20_000));
      for (int i = 1; i <= 10_000; i++) {
        item = done(item, LineId.parse("order-" + i + "/1"), i);
      }
      assertThat(item.lines().known()).hasSize(10_000);
      assertThat(StockItemDecider.decide(item, reserve(demand(LineId.parse("order-1/1"), 1))))
          .isEqualTo(Decision.unchanged());
      item = done(item, LineId.parse("order-x/1"), 10_001);
      assertThat(item.lines().known()).hasSize(10_000).doesNotContainKey(LineId.parse("order-1/1"));
      assertThat(item.lines().queue()).isEmpty();
      assertThat(item.lines().holders()).isEmpty();
      assertThat(item.lines().reserved()).isZero();
      assertThat(item.onHand()).isEqualTo(9_999);
    }

    @Test
    void it_is_open_again_when_it_wants_more() {
      StockItem item = done(StockItem.NONE.evolve(received(5)), A, 1);
      assertThat(item.lines().settled().contains(A)).isTrue();
      StockItem open = item.evolve(reserved(A, 1, 2));
      assertThat(open.lines().settled().contains(A)).isFalse();
      assertThat(open.line(A).shown()).isEqualTo(2);
    }

    private StockItem done(StockItem item, LineId line, long rank) {
      return item.evolve(reserved(line, 1, rank)).evolve(issued(line, 1));
    }
  }
}
