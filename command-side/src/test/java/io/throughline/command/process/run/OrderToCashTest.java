package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The loop closes by itself, whatever crashes and however often an event comes.
class OrderToCashTest {

  @Nested
  class When_100_are_ordered_and_60_are_in_stock {

    private final ClosedLoop loop = Story.BACKORDER.tell(false, 0);

    @Test
    void the_quote_becomes_an_order_with_a_contract_and_the_opportunity_is_won() {
      Placed placed = loop.told(Placed.class).findFirst().orElseThrow();
      assertThat(placed.total()).isEqualTo(eur("830.92"));
      assertThat(loop.told(ContractGenerated.class).map(ContractGenerated::total))
          .containsExactly(eur("830.92"));
      assertThat(loop.told(Won.class)).containsExactly(new Won(1, placed.orderId()));
    }

    @Test
    void sixty_are_reserved_and_forty_wait() {
      assertThat(loop.told(Reserved.class).map(Reserved::quantity)).containsExactly(units(60));
      assertThat(loop.told(Backordered.class).map(Backordered::quantity))
          .containsExactly(units(40));
    }

    @Test
    void both_shipments_are_billed_with_a_number_and_paid() {
      assertThat(loop.told(GoodsIssued.class)).hasSize(2);
      assertThat(loop.told(Issued.class).map(Issued::total))
          .containsExactly(eur("498.55"), eur("332.37"));
      assertThat(loop.told(NumberAssigned.class).map(NumberAssigned::number))
          .containsExactly(1L, 2L);
      assertThat(loop.told(ItemsCleared.class).map(ItemsCleared::amount))
          .containsExactly(eur("498.55"), eur("332.37"));
    }

    @Test
    void nothing_was_refused() {
      assertThat(loop.refusals()).isEmpty();
    }
  }

  @Nested
  class When_credit_is_short {

    private final ClosedLoop loop = Story.CREDIT.tell(false, 0);

    @Test
    void orders_are_held_and_released_by_money_and_by_a_higher_limit() {
      assertThat(loop.told(Held.class)).hasSize(2);
      assertThat(loop.told(HoldReleased.class)).hasSize(2);
      assertThat(loop.refusals()).isEmpty();
    }
  }

  @Nested
  class When_lines_are_cancelled {

    private final ClosedLoop loop = Story.CANCELLATION.tell(false, 0);

    @Test
    void what_stock_let_go_of_is_cancelled_and_the_rest_has_left() {
      assertThat(loop.told(LineCancelled.class).mapToLong(each -> each.quantity().units()).sum())
          .isEqualTo(55 + 3 + 5 + 10);
      assertThat(loop.refusals()).isEmpty();
    }

    @Test
    void closed_orders_are_forgotten() {
      for (String process : List.of("credit", "allocation", "fulfilment", "billing", "posting")) {
        assertThat(loop.memory().keys(process)).as(process).isEmpty();
      }
    }
  }

  @Nested
  class When_anything_crashes_at_any_time {

    @ParameterizedTest
    @EnumSource(Story.class)
    void it_comes_to_the_same(Story story) {
      ClosedLoop calm = story.tell(false, 0);
      for (int crashAt = 1; crashAt <= calm.carriedOut(); crashAt++) {
        ClosedLoop crashed = story.tell(false, crashAt);
        assertThat(LawsAtRest.totals(crashed))
            .as("crash after command %d", crashAt)
            .isEqualTo(LawsAtRest.totals(calm));
        assertThat(crashed.log().size()).as("events").isEqualTo(calm.log().size());
      }
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void events_that_come_twice_count_once(Story story) {
      ClosedLoop calm = story.tell(false, 0);
      ClosedLoop twice = story.tell(true, 0);
      assertThat(twice.log()).isEqualTo(calm.log());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 13, 20})
    void both_at_once_come_to_the_same(int crashAt) {
      for (Story story : Story.values()) {
        assertThat(LawsAtRest.totals(story.tell(true, crashAt)))
            .isEqualTo(LawsAtRest.totals(story.tell(false, 0)));
      }
    }
  }
}
