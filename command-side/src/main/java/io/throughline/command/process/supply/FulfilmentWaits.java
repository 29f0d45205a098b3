package io.throughline.command.process.supply;

import io.throughline.command.process.Waiting;
import io.throughline.kernel.id.LineId;
import java.util.ArrayList;
import java.util.List;

/// Why an order's goods have not left.
final class FulfilmentWaits {

  /// An order may have thousands of lines; nobody reads on.
  private static final int MOST_LINES = 100;

  private FulfilmentWaits() {}

  static List<Waiting> of(FulfilmentState state) {
    List<Waiting> waits = new ArrayList<>();
    if (!state.confirmed()) {
      waits.add(new Waiting("order-confirmed", "nothing is shipped before"));
    }
    state
        .holds()
        .forEach(hold -> waits.add(new Waiting("hold-released", "the order is held: " + hold)));
    if (!state.credit().asked().isEmpty()) {
      waits.add(new Waiting("credit-decision", "more credit was asked"));
    }
    if (state.credit().denied() != null) {
      waits.add(
          new Waiting("credit-committed", "%s were denied".formatted(state.credit().denied())));
    }
    if (state.confirmed()) {
      lines(state, waits);
    }
    state
        .shipments()
        .forEach(shipment -> waits.add(new Waiting(word(shipment), "shipment " + shipment.id())));
    return waits;
  }

  private static void lines(FulfilmentState state, List<Waiting> waits) {
    for (int i = 0; i < state.lines().size() && waits.size() < MOST_LINES; i++) {
      SupplyLine line = state.lines().get(i);
      LineId id = LineId.of(state.orderId(), i + 1);
      if (!line.answered()) {
        waits.add(
            new Waiting(
                "stock-answer",
                "line %s: %d of %s".formatted(id, line.ordered() - line.shown(), line.item())));
      } else if (line.open() > line.reserved()) {
        waits.add(
            new Waiting(
                "backorder-filled",
                "line %s: %d of %s".formatted(id, line.open() - line.reserved(), line.item())));
      }
    }
  }

  private static String word(OpenShipment shipment) {
    return switch (shipment.step()) {
      case PLANNED -> "goods-issue-requested";
      case CANCELLING -> "shipment-cancelled";
      case HELD_BACK -> "hold-released";
      case ISSUING -> "stock-issued";
      case CONFIRMING -> "goods-issued";
    };
  }
}
