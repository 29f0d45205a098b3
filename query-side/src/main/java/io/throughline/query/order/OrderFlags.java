package io.throughline.query.order;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import java.util.EnumSet;
import java.util.Set;

/// What was said of an order as a whole.
///
/// @param holds the holds that are in force
public record OrderFlags(boolean confirmed, Set<HoldType> holds, boolean closed) {

  public static final OrderFlags PLACED = new OrderFlags(false, Set.of(), false);

  public OrderFlags {
    holds = Set.copyOf(holds);
  }

  OrderFlags after(SalesOrderEvent event) {
    return switch (event) {
      case SalesOrderEvent.Confirmed _ -> new OrderFlags(true, holds, closed);
      case SalesOrderEvent.Held e -> new OrderFlags(confirmed, with(e.type()), closed);
      case SalesOrderEvent.HoldReleased e -> new OrderFlags(confirmed, without(e.type()), closed);
      case SalesOrderEvent.Closed _ -> new OrderFlags(confirmed, holds, true);
      case SalesOrderEvent.Placed _,
          SalesOrderEvent.LineIncreased _,
          SalesOrderEvent.LineCancellationRequested _,
          SalesOrderEvent.LineCancelled _,
          SalesOrderEvent.LinePriceChanged _,
          SalesOrderEvent.LineRescheduled _,
          SalesOrderEvent.LinePromised _,
          SalesOrderEvent.ContractGenerated _ ->
          this;
    };
  }

  private Set<HoldType> with(HoldType type) {
    EnumSet<HoldType> more = EnumSet.of(type);
    more.addAll(holds);
    return more;
  }

  private Set<HoldType> without(HoldType type) {
    EnumSet<HoldType> less = EnumSet.noneOf(HoldType.class);
    less.addAll(holds);
    less.remove(type);
    return less;
  }
}
