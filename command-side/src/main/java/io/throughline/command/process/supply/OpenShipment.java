package io.throughline.command.process.supply;

import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.Warehouse;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A shipment whose goods have not left yet.
public record OpenShipment(ShipmentId id, Warehouse warehouse, Step step, List<Packed> lines) {

  /// How far it is.
  public enum Step {
    PLANNED,
    /// Asked to be cancelled, because nothing is left to ship.
    CANCELLING,
    /// Goods issue was requested, and the order is on hold.
    HELD_BACK,
    /// Stock was asked to issue.
    ISSUING,
    /// Stock has answered, and the shipment was told.
    CONFIRMING
  }

  /// A line of it.
  ///
  /// @param missing what stock could not issue
  /// @param issueId the event by which stock issued
  public record Packed(
      LineId line,
      StockItemId item,
      long quantity,
      long issued,
      long missing,
      @Nullable String issueId) {

    static Packed of(ShipmentLine line, Warehouse warehouse) {
      return new Packed(
          line.lineId(),
          new StockItemId(line.sku(), warehouse),
          line.quantity().units(),
          0,
          0,
          null);
    }

    /// What stock has not answered.
    long unanswered() {
      return quantity - issued - missing;
    }

    Packed issue(long units, String eventId) {
      return new Packed(line, item, quantity, units, missing, eventId);
    }

    Packed miss(long units) {
      return new Packed(line, item, quantity, issued, units, issueId);
    }
  }

  public OpenShipment {
    lines = List.copyOf(lines);
  }

  OpenShipment at(Step next) {
    return new OpenShipment(id, warehouse, next, lines);
  }

  OpenShipment with(LineId line, UnaryOperator<Packed> change) {
    return new OpenShipment(
        id,
        warehouse,
        step,
        lines.stream().map(each -> each.line().equals(line) ? change.apply(each) : each).toList());
  }

  boolean isAnswered() {
    return lines.stream().allMatch(line -> line.unanswered() == 0);
  }

  List<String> issueIds() {
    return lines.stream().map(Packed::issueId).filter(Objects::nonNull).toList();
  }
}
