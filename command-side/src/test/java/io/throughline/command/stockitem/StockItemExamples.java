package io.throughline.command.stockitem;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;

/// The stock item of the examples, and short words for what happens to it and is asked of it.
final class StockItemExamples {

  static final StockItemId ITEM = StockItemId.parse("LAMP@MAIN");
  static final LineId A = LineId.parse("order-a/1");
  static final LineId B = LineId.parse("order-b/1");
  static final LineId C = LineId.parse("order-c/1");
  static final ShipmentId SHIPMENT = new ShipmentId("shipment-1");
  static final UnitPrice COST = UnitPrice.parse("2.50 EUR");

  static final DecisionScenario<StockItem, StockItemCommand, StockItemEvent> STOCK =
      DecisionScenario.of(
          () -> StockItem.NONE,
          StockItem::evolve,
          (item, command, _) -> StockItemDecider.decide(item, command));

  private StockItemExamples() {}

  static Quantity q(long units) {
    return Quantity.of(units);
  }

  static UnitPrice eur(String amount) {
    return UnitPrice.parse(amount + " EUR");
  }

  static Received received(long units) {
    return received(units, COST);
  }

  static Received received(long units, UnitPrice cost) {
    return new Received(ITEM, q(units), cost, "purchase 7");
  }

  static Reserved reserved(LineId line, long units, long rank) {
    return new Reserved(line, q(units), 5, rank);
  }

  static Backordered backordered(LineId line, long units, long rank) {
    return new Backordered(line, q(units), 5, rank);
  }

  static BackorderFilled filled(LineId line, long units) {
    return new BackorderFilled(line, q(units));
  }

  static ReservationReleased reservationReleased(LineId line, long units, String request) {
    return new ReservationReleased(line, q(units), ReleaseCause.CANCELLED, request);
  }

  static BackorderReleased backorderReleased(LineId line, long units, String request) {
    return new BackorderReleased(line, q(units), ReleaseCause.CANCELLED, request);
  }

  static ReservationDisplaced displaced(LineId line, long units) {
    return new ReservationDisplaced(line, q(units));
  }

  static Issued issued(LineId line, long units) {
    return new Issued(line, SHIPMENT, q(units), COST);
  }

  static Adjusted adjusted(long delta) {
    return new Adjusted(ITEM, delta, COST, "count");
  }

  static Receive receive(long units) {
    return new Receive(ITEM, q(units), COST, "purchase 7");
  }

  static Demand demand(LineId line, long units) {
    return demand(line, units, 5);
  }

  static Demand demand(LineId line, long units, int priority) {
    return new Demand(line, q(units), priority);
  }

  static Reserve reserve(Demand... lines) {
    return new Reserve(ITEM, List.of(lines));
  }

  static LineRelease let(LineId line, long units, String request) {
    return new LineRelease(line, q(units), ReleaseCause.CANCELLED, request);
  }

  static Release release(LineRelease... lines) {
    return new Release(ITEM, List.of(lines));
  }

  static LineIssue pick(LineId line, long units) {
    return new LineIssue(line, SHIPMENT, q(units));
  }

  static Issue issue(LineIssue... lines) {
    return new Issue(ITEM, List.of(lines));
  }

  static Adjust adjust(long delta) {
    return new Adjust(ITEM, delta, "count");
  }
}
