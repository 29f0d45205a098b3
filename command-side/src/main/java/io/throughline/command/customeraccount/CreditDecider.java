package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.CustomerAccountDecider.amountFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.currencyFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.draft;
import static io.throughline.command.customeraccount.CustomerAccountDecider.refusal;
import static io.throughline.command.customeraccount.CustomerAccountDecider.textFault;

import io.throughline.command.customeraccount.CreditBook.OrderCredit;
import io.throughline.command.customeraccount.CreditBook.Waiting;
import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditOverrideGranted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.CustomerAccountEvent.LimitSet;
import io.throughline.kernel.event.CustomerAccountEvent.ReductionCause;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.util.Currency;
import java.util.Optional;

/// How much credit there is, and which orders have it (invariant M12).
final class CreditDecider {

  private static final int FIRST_PRIORITY = 1;
  private static final int LAST_PRIORITY = 9;

  private CreditDecider() {}

  static Decision<CustomerAccountEvent> setLimit(
      CustomerAccount account, SetLimit command, CommandContext context) {
    return amountFault("limit", command.limit())
        .or(() -> currencyFault(account, "limit", command.limit()))
        .orElseGet(() ->
            command.limit().equals(account.limit())
                ? Decision.unchanged()
                : followed(account, new LimitSet(command.customerId(), command.limit()), context));
  }

  static Decision<CustomerAccountEvent> grantOverride(
      CustomerAccount account, GrantOverride command, CommandContext context) {
    CreditOverrideGranted granted =
        new CreditOverrideGranted(command.amount(), command.until(), command.by());
    if (granted.equals(account.override())) {
      return Decision.unchanged();
    }
    return amountFault("amount", command.amount())
        .or(() -> currencyFault(account, "amount", command.amount()))
        .or(() -> overFault(command, context))
        .or(() -> textFault(TextLimit.NAME, "by", command.by()))
        .orElseGet(() -> followed(account, granted, context));
  }

  private static Optional<Decision<CustomerAccountEvent>> overFault(
      GrantOverride command, CommandContext context) {
    return command.until().isAfter(context.now())
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.OVERRIDE_OVER,
            "until is %s, and it is %s now: give a later moment"
                .formatted(command.until(), context.now()));
  }

  static Decision<CustomerAccountEvent> requestCredit(
      CustomerAccount account, RequestCredit command, CommandContext context) {
    return amountFault("total", command.total())
        .or(() -> priorityFault(command))
        .orElseGet(() -> answered(account, command, context));
  }

  private static Optional<Decision<CustomerAccountEvent>> priorityFault(RequestCredit command) {
    return command.priority() >= FIRST_PRIORITY && command.priority() <= LAST_PRIORITY
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.PRIORITY_OUT_OF_RANGE,
            "priority is %d: give %d (first) to %d (last)"
                .formatted(command.priority(), FIRST_PRIORITY, LAST_PRIORITY));
  }

  /// An order that waits and asks for no more than it waits for was answered already.
  private static Decision<CustomerAccountEvent> answered(
      CustomerAccount account, RequestCredit command, CommandContext context) {
    OrderCredit order = account.credit().order(command.orderId());
    Money needed = new Money(order.beyond(command.total()), command.total().currency());
    if (needed.minor() <= order.waitingAmount()) {
      return Decision.unchanged();
    }
    Currency currency = Optional.ofNullable(account.currency()).orElse(needed.currency());
    Money exposure = new Money(account.exposure(), currency);
    Money headroom = new Money(account.headroom(context.now()), currency);
    if (!currency.equals(needed.currency())) {
      return denied(command, needed, DenialReason.OTHER_CURRENCY, exposure, headroom);
    }
    Money after = exposure.plus(needed);
    return after.compareTo(headroom) <= 0
        ? Decision.accepted(
            new CreditCommitted(order.id(), command.requestId(), needed, after, headroom))
        : denied(command, needed, DenialReason.OVER_LIMIT, exposure, headroom);
  }

  private static Decision<CustomerAccountEvent> denied(
      RequestCredit command, Money needed, DenialReason reason, Money exposure, Money headroom) {
    return Decision.accepted(
        new CreditDenied(
            command.orderId(),
            command.requestId(),
            needed,
            command.priority(),
            reason,
            exposure,
            headroom));
  }

  static Decision<CustomerAccountEvent> releaseCredit(
      CustomerAccount account, ReleaseCredit command, CommandContext context) {
    OrderCredit order = account.credit().order(command.orderId());
    if (order.releases().contains(command.releaseId())) {
      return Decision.unchanged();
    }
    return amountFault("amount", command.amount())
        .orElseGet(() -> released(account, order, command, context));
  }

  /// What waits is given up first, then what is committed, as far as there is any.
  private static Decision<CustomerAccountEvent> released(
      CustomerAccount account, OrderCredit order, ReleaseCredit command, CommandContext context) {
    Currency currency = command.amount().currency();
    Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
    long withdrawn = Math.min(command.amount().minor(), waitingIn(currency, order));
    if (withdrawn > 0) {
      draft.add(
          new CreditRequestWithdrawn(
              order.id(), command.releaseId(), new Money(withdrawn, currency)));
    }
    long committed = currency.equals(account.currency()) ? order.committed() : 0;
    reduce(
        draft,
        order.id(),
        command.releaseId(),
        Math.min(command.amount().minor() - withdrawn, committed),
        ReductionCause.CANCELLED);
    return retried(draft, context);
  }

  private static long waitingIn(Currency currency, OrderCredit order) {
    Waiting waiting = order.waiting();
    return waiting != null && waiting.amount().currency().equals(currency)
        ? waiting.amount().minor()
        : 0;
  }

  /// Lowers the commitment of an order, by nothing where there is none.
  static void reduce(
      Draft<CustomerAccount, CustomerAccountEvent> draft,
      OrderId order,
      String causeId,
      long amount,
      ReductionCause cause) {
    if (amount > 0) {
      draft.add(new CommitmentReduced(order, causeId, draft.state().money(amount), cause));
    }
  }

  /// An event that may free credit, followed by the requests that fit then.
  static Decision<CustomerAccountEvent> followed(
      CustomerAccount account, CustomerAccountEvent event, CommandContext context) {
    Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
    draft.add(event);
    return retried(draft, context);
  }

  /// Commits the requests that waited and fit now, in their turn; one that does not fit does not
  /// stop a smaller one after it.
  static Decision<CustomerAccountEvent> retried(
      Draft<CustomerAccount, CustomerAccountEvent> draft, CommandContext context) {
    for (OrderId id : draft.state().credit().waitingInTurn()) {
      CustomerAccount account = draft.state();
      long exposure = account.exposure();
      long headroom = account.headroom(context.now());
      if (exposure >= headroom) {
        break;
      }
      Waiting waiting = account.credit().order(id).waiting();
      if (waiting != null && exposure + waiting.amount().minor() <= headroom) {
        draft.add(
            new CreditCommitted(
                id,
                waiting.requestId(),
                waiting.amount(),
                account.money(exposure + waiting.amount().minor()),
                account.money(headroom)));
      }
    }
    return draft.decision();
  }
}
