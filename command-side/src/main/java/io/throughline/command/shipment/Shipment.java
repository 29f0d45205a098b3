package io.throughline.command.shipment;

import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.Delayed;
import io.throughline.kernel.event.ShipmentEvent.Delivered;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Packed;
import io.throughline.kernel.event.ShipmentEvent.Picked;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import org.jspecify.annotations.Nullable;

/// What a shipment knows of itself; never changes, an event leads to the next.
public sealed interface Shipment {

  Shipment NONE = new None();

  /// How far the goods are, in order; a cancelled shipment went no further than packed.
  enum Step {
    PLANNED,
    PICKED,
    PACKED,
    ISSUE_REQUESTED,
    ISSUED,
    DELIVERED,
    CANCELLED
  }

  /// The shipment after an event; history is never refused.
  Shipment evolve(ShipmentEvent event);

  /// Before anything was planned.
  record None() implements Shipment {

    @Override
    public Shipment evolve(ShipmentEvent event) {
      return event instanceof Planned planned ? Existing.of(planned) : this;
    }
  }

  /// @param packages how many; 0 until it is packed
  /// @param requested with whom it travels; none until the goods issue is requested
  /// @param delayed the last news of a delay
  record Existing(
      Planned planned,
      Step step,
      int packages,
      @Nullable GoodsIssueRequested requested,
      @Nullable Delayed delayed)
      implements Shipment {

    static Existing of(Planned planned) {
      return new Existing(planned, Step.PLANNED, 0, null, null);
    }

    @Override
    public Shipment evolve(ShipmentEvent event) {
      return switch (event) {
        case Planned again -> of(again);
        case Picked _ -> at(Step.PICKED);
        case Packed(int number) -> new Existing(planned, Step.PACKED, number, requested, delayed);
        case GoodsIssueRequested request ->
            new Existing(planned, Step.ISSUE_REQUESTED, packages, request, delayed);
        case GoodsIssued _ -> at(Step.ISSUED);
        case Delayed delay -> new Existing(planned, step, packages, requested, delay);
        case Delivered _ -> at(Step.DELIVERED);
        case Cancelled _ -> at(Step.CANCELLED);
      };
    }

    private Existing at(Step reached) {
      return new Existing(planned, reached, packages, requested, delayed);
    }
  }
}
