package io.throughline.command.process.supply;

import io.throughline.command.decision.Command;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.process.supply.AllocationState.Wanted;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The demand of confirmed orders goes to stock, line by line, one command for each stock item.
///
/// Stock is told all that a line wants, so that telling it again changes nothing. A cancellation is
/// told after the demand that it takes back, because both go to the same stock item in log order;
/// what stock truly let go of is then recorded as cancelled.
public final class Allocation implements BusinessProcess<AllocationState> {

  @Override
  public String name() {
    return "allocation";
  }

  @Override
  public List<Class<? extends AllocationState>> stateTypes() {
    return List.of(AllocationState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case SalesOrderEvent told when changesDemand(told) -> List.of(event.stream().value());
      case ReservationReleased released -> List.of(released.lineId().order().value());
      case BackorderReleased released -> List.of(released.lineId().order().value());
      default -> List.of();
    };
  }

  private static boolean changesDemand(SalesOrderEvent event) {
    return switch (event) {
      case Placed _,
          Confirmed _,
          LineIncreased _,
          LineCancellationRequested _,
          LineCancelled _,
          Closed _ ->
          true;
      case Held _,
          HoldReleased _,
          LinePriceChanged _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ ->
          false;
    };
  }

  @Override
  public Reaction<AllocationState> react(
      @Nullable AllocationState state,
      ProcessEvent event,
      Function<String, Optional<AllocationState>> known) {
    return switch (event.payload()) {
      case Placed placed -> Reaction.of(AllocationState.of(placed));
      case ReservationReleased(var line, var quantity, var cause, _) ->
          Reaction.of(state, recorded(line, quantity, cause, event.eventId()));
      case BackorderReleased(var line, var quantity, var cause, _) ->
          Reaction.of(state, recorded(line, quantity, cause, event.eventId()));
      case SalesOrderEvent told when state != null -> react(state, told, event.eventId());
      default -> Reaction.of(state);
    };
  }

  private static Reaction<AllocationState> react(
      AllocationState state, SalesOrderEvent event, String eventId) {
    return switch (event) {
      case Confirmed _ -> Reaction.of(state.confirm(), reserveAll(state));
      case LineIncreased(var line, var quantity, _, _) -> {
        AllocationState after = state.withDemand(line, demand -> demand.plus(quantity));
        yield Reaction.of(after, after.confirmed() ? reserve(after, line) : List.of());
      }
      case LineCancellationRequested(var line, var quantity) when state.confirmed() ->
          Reaction.of(
              state,
              new Release(
                  state.line(line).item(),
                  List.of(new LineRelease(line, quantity, ReleaseCause.CANCELLED, eventId))));
      case LineCancelled(var line, var quantity, _, _, _) when !state.confirmed() ->
          Reaction.of(state.withDemand(line, demand -> demand.lessAtMost(quantity)));
      case Closed _ -> Reaction.of(null);
      case Placed _,
          Held _,
          HoldReleased _,
          LineCancellationRequested _,
          LineCancelled _,
          LinePriceChanged _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ ->
          Reaction.of(state);
    };
  }

  private static List<Command> reserveAll(AllocationState state) {
    Map<StockItemId, List<Demand>> byItem = new LinkedHashMap<>();
    for (int number = 1; number <= state.lines().size(); number++) {
      Wanted wanted = state.lines().get(number - 1);
      if (wanted.demand().isPositive()) {
        byItem
            .computeIfAbsent(wanted.item(), _ -> new ArrayList<>())
            .add(
                new Demand(LineId.of(state.orderId(), number), wanted.demand(), wanted.priority()));
      }
    }
    return byItem.entrySet().stream()
        .<Command>map(entry -> new Reserve(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Command> reserve(AllocationState state, LineId line) {
    Wanted wanted = state.line(line);
    return List.of(
        new Reserve(wanted.item(), List.of(new Demand(line, wanted.demand(), wanted.priority()))));
  }

  private static List<Command> recorded(
      LineId line, Quantity quantity, ReleaseCause cause, String releaseId) {
    return cause == ReleaseCause.CANCELLED
        ? List.of(new RecordLineCancelled(line.order(), line, quantity, releaseId))
        : List.of();
  }

  @Override
  public Optional<OrderId> orderOf(AllocationState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(AllocationState state) {
    return state.confirmed()
        ? List.of()
        : List.of(new Waiting("order-confirmed", "stock is asked once the order is confirmed"));
  }
}
