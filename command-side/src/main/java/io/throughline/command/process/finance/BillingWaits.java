package io.throughline.command.process.finance;

import io.throughline.command.process.Waiting;
import java.util.ArrayList;
import java.util.List;

/// Why an order is not billed to its end.
final class BillingWaits {

  private BillingWaits() {}

  static List<Waiting> of(BillingState state) {
    List<Waiting> waits = new ArrayList<>();
    if (!state.confirmed()) {
      waits.add(new Waiting("order-confirmed", "nothing is billed before"));
      return waits;
    }
    long open = state.lines().stream().mapToLong(line -> line.open() - line.billed()).sum();
    if (open > 0 && !state.isAsOrdered()) {
      waits.add(
          new Waiting(
              "goods-to-leave", "%d units have not left or are on their way out".formatted(open)));
    }
    state.increases().stream()
        .filter(increase -> increase.units() > 0)
        .forEach(increase ->
            waits.add(
                new Waiting(
                    "credit-committed",
                    "line %s: %d more".formatted(increase.line(), increase.units()))));
    state
        .credits()
        .forEach(
            asked -> waits.add(new Waiting("credit-note-issued", "credit note " + asked.note())));
    return waits;
  }
}
