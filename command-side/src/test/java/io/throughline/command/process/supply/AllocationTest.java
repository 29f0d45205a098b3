package io.throughline.command.process.supply;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.LINE_2;
import static io.throughline.command.process.OrderExamples.LINE_3;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;

import io.throughline.command.process.ProcessScenario;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.StockItemId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final String STOCK = "stock-BOLT@MAIN";

  private static ProcessScenario<AllocationState> placedOrder() {
    return ProcessScenario.of(new Allocation())
        .on("order-1", placed(bolts(100), line(2, NUT, 50, "1.00"), line(3, BOLT, 5, "1.00")));
  }

  private static ProcessScenario<AllocationState> confirmedOrder() {
    return placedOrder().on("order-1", new Confirmed("d"));
  }

  private static Demand demand(LineId line, long demand) {
    return new Demand(line, units(demand), 5);
  }

  private static LineIncreased increased(LineId line, long more) {
    return new LineIncreased(line, units(more), eur("1.00"), eur("0.19"));
  }

  private static LineCancelled cancelled(LineId line, long quantity) {
    return new LineCancelled(line, units(quantity), eur("1.00"), eur("0.19"), null);
  }

  @Nested
  class When_an_order_is_confirmed {

    @Test
    void each_stock_item_is_asked_once_for_all_of_its_lines() {
      confirmedOrder()
          .then(
              new Reserve(BOLT, List.of(demand(LINE_1, 100), demand(LINE_3, 5))),
              new Reserve(NUT, List.of(demand(LINE_2, 50))));
    }

    @Test
    void before_that_nothing_is_asked_of_stock() {
      placedOrder().thenNothing().thenWaitsFor("order-1", "order-confirmed");
    }

    @Test
    void what_was_added_or_cancelled_before_is_reckoned_in() {
      placedOrder()
          .on("order-1", increased(LINE_1, 20))
          .thenNothing()
          .on("order-1", cancelled(LINE_3, 2))
          .thenNothing()
          .on("order-1", cancelled(LINE_2, 50))
          .on("order-1", new Confirmed("d"))
          .then(new Reserve(BOLT, List.of(demand(LINE_1, 120), demand(LINE_3, 3))));
    }
  }

  @Nested
  class When_a_confirmed_line_changes {

    @Test
    void an_increase_asks_for_all_that_the_line_wants() {
      confirmedOrder()
          .on("order-1", increased(LINE_2, 7))
          .then(new Reserve(NUT, List.of(demand(LINE_2, 57))));
    }

    @Test
    void a_cancellation_asks_stock_to_let_go() {
      confirmedOrder()
          .on("order-1", new LineCancellationRequested(LINE_1, units(30)))
          .then(release(BOLT, LINE_1, 30, "e3"));
    }

    @Test
    void what_is_cancelled_does_not_lower_what_was_demanded() {
      confirmedOrder()
          .on("order-1", new LineCancellationRequested(LINE_1, units(30)))
          .on("order-1", new LineCancelled(LINE_1, units(30), eur("30.00"), eur("5.70"), "release"))
          .thenNothing()
          .on("order-1", increased(LINE_1, 10))
          .then(new Reserve(BOLT, List.of(demand(LINE_1, 110))));
    }

    private static Release release(StockItemId item, LineId line, long quantity, String request) {
      return new Release(
          item, List.of(new LineRelease(line, units(quantity), ReleaseCause.CANCELLED, request)));
    }
  }

  @Nested
  class When_stock_lets_go {

    @Test
    void what_was_cancelled_is_recorded_with_the_release() {
      confirmedOrder()
          .on(STOCK, new ReservationReleased(LINE_1, units(30), ReleaseCause.CANCELLED, "r"))
          .then(new RecordLineCancelled(ORDER, LINE_1, units(30), "e3"))
          .on(STOCK, new BackorderReleased(LINE_1, units(5), ReleaseCause.CANCELLED, "r"))
          .then(new RecordLineCancelled(ORDER, LINE_1, units(5), "e4"));
    }

    @Test
    void a_short_pick_cancels_nothing() {
      confirmedOrder()
          .on(STOCK, new ReservationReleased(LINE_1, units(30), ReleaseCause.SHORT_PICK, "r"))
          .thenNothing()
          .on(STOCK, new BackorderReleased(LINE_1, units(30), ReleaseCause.SHORT_PICK, "r"))
          .thenNothing();
    }

    @Test
    void it_is_recorded_for_a_closed_order_too() {
      confirmedOrder()
          .on("order-1", new Closed(null))
          .thenNothing()
          .thenForgets()
          .on(STOCK, new ReservationReleased(LINE_1, units(30), ReleaseCause.CANCELLED, "r"))
          .then(new RecordLineCancelled(ORDER, LINE_1, units(30), "e4"))
          .thenForgets();
    }
  }
}
