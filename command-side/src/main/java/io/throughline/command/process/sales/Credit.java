package io.throughline.command.process.sales;

import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An order asks for credit when it is placed and whenever it becomes worth more. It is confirmed
/// when credit is committed and held while credit is denied.
///
/// What an order gives back is told by [io.throughline.command.process.finance.Billing], which
/// knows what will never be billed.
public final class Credit implements BusinessProcess<CreditState> {

  @Override
  public String name() {
    return "credit";
  }

  @Override
  public List<Class<? extends CreditState>> stateTypes() {
    return List.of(CreditState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case Placed _, LineIncreased _, LinePriceChanged _, Closed _ ->
          List.of(event.stream().value());
      case CreditCommitted committed -> List.of(committed.orderId().value());
      case CreditDenied denied -> List.of(denied.orderId().value());
      case CreditRequestWithdrawn withdrawn -> List.of(withdrawn.orderId().value());
      default -> List.of();
    };
  }

  @Override
  public Reaction<CreditState> react(
      @Nullable CreditState state,
      ProcessEvent event,
      Function<String, Optional<CreditState>> known) {
    if (event.payload() instanceof Placed placed) {
      return placed(placed, event.eventId());
    }
    return state == null ? Reaction.of(null) : react(state, event);
  }

  private static Reaction<CreditState> placed(Placed placed, String eventId) {
    Money total = placed.total();
    CreditState state =
        new CreditState(
            placed.orderId(),
            placed.customerId(),
            placed.lines().stream().mapToInt(OrderLine::priority).min().orElseThrow(),
            total,
            false,
            Money.zero(placed.currency()));
    return total.signum() == 0
        ? allowed(state, eventId)
        : Reaction.of(state, request(state, eventId));
  }

  private static Reaction<CreditState> react(CreditState state, ProcessEvent event) {
    return switch (event.payload()) {
      case LineIncreased(_, _, var net, var tax) -> asking(state, net.plus(tax), event.eventId());
      case LinePriceChanged changed ->
          asking(state, changed.netDelta().plus(changed.taxDelta()), event.eventId());
      case CreditCommitted _ -> allowed(state, event.eventId());
      case CreditDenied denied ->
          Reaction.of(
              state.denied(denied.amount()),
              new Hold(state.orderId(), HoldType.CREDIT, reason(denied), event.eventId()));
      case CreditRequestWithdrawn withdrawn -> withdrawn(state, withdrawn, event.eventId());
      case Closed _ -> Reaction.of(null);
      default -> Reaction.of(state);
    };
  }

  private static Reaction<CreditState> asking(CreditState state, Money more, String eventId) {
    if (more.signum() <= 0) {
      return Reaction.of(state);
    }
    CreditState after = state.asking(more);
    return Reaction.of(after, request(after, eventId));
  }

  private static RequestCredit request(CreditState state, String eventId) {
    return new RequestCredit(
        state.customerId(), state.orderId(), eventId, state.asked(), state.priority());
  }

  /// Where nothing is left that waits for credit, there is nothing left to hold the order for.
  private static Reaction<CreditState> withdrawn(
      CreditState state, CreditRequestWithdrawn withdrawn, String eventId) {
    Money left = state.denied().minus(withdrawn.amount());
    return left.signum() > 0 ? Reaction.of(state.denied(left)) : allowed(state, eventId);
  }

  private static Reaction<CreditState> allowed(CreditState state, String decisionId) {
    return state.isNews()
        ? Reaction.of(state.confirm(), new Confirm(state.orderId(), decisionId))
        : Reaction.of(state);
  }

  private static String reason(CreditDenied denied) {
    return switch (denied.reason()) {
      case OVER_LIMIT ->
          "%s of credit are more than is free: %s of %s are used"
              .formatted(denied.amount(), denied.exposure(), denied.headroom());
      case OTHER_CURRENCY ->
          "%s of credit were asked, and the account is kept in %s"
              .formatted(denied.amount(), denied.headroom().currency());
    };
  }

  @Override
  public Optional<OrderId> orderOf(CreditState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(CreditState state) {
    return state.denied().signum() > 0
        ? List.of(new Waiting("credit-committed", "%s were denied".formatted(state.denied())))
        : List.of();
  }
}
