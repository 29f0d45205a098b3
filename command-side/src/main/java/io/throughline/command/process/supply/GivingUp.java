package io.throughline.command.process.supply;

import io.throughline.command.decision.Command;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An order that is closed gives up what has not left, as if it had been cancelled: nobody can ask
/// for it any more, and stock would keep it for ever.
final class GivingUp {

  private GivingUp() {}

  /// Stock lets go of at most what it has, so that goods on their way out are not touched: they
  /// were asked to be issued before.
  static List<Command> of(FulfilmentState state, String eventId) {
    Map<StockItemId, List<LineRelease>> byItem = new LinkedHashMap<>();
    for (int i = 0; i < state.lines().size(); i++) {
      SupplyLine line = state.lines().get(i);
      if (line.open() > 0) {
        byItem
            .computeIfAbsent(line.item(), _ -> new ArrayList<>())
            .add(
                new LineRelease(
                    LineId.of(state.orderId(), i + 1),
                    Quantity.of(line.open()),
                    ReleaseCause.CANCELLED,
                    eventId));
      }
    }
    return byItem.entrySet().stream()
        .<Command>map(entry -> new Release(entry.getKey(), entry.getValue()))
        .toList();
  }
}
