package io.throughline.command.process.finance;

import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.process.finance.CashState.Numbered;
import io.throughline.command.process.finance.CashState.Posted;
import io.throughline.command.process.finance.CashState.Unidentified;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Money whose payer is known is posted to the customer's account, which clears with it what the
/// payer names, by id or legal number, and then the oldest items. Money taken back is reversed.
public final class CashApplication implements BusinessProcess<CashState> {

  /// A legal number as people write it: `INV-17`, `inv 0017`.
  private static final Pattern LEGAL_NUMBER = Pattern.compile("([A-Za-z]+)[- ]?0*([1-9][0-9]*)");

  @Override
  public String name() {
    return "cash-application";
  }

  @Override
  public List<Class<? extends CashState>> stateTypes() {
    return List.of(Unidentified.class, Posted.class, Numbered.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case PaymentEvent _ -> List.of(event.stream().value());
      case NumberAssigned assigned -> List.of(assigned.series() + "-" + assigned.number());
      default -> List.of();
    };
  }

  @Override
  public List<String> consults(ProcessEvent event) {
    return event.payload() instanceof Received received
        ? received.references().stream().flatMap(each -> legalNumber(each).stream()).toList()
        : List.of();
  }

  @Override
  public Reaction<CashState> react(
      @Nullable CashState state, ProcessEvent event, Function<String, Optional<CashState>> known) {
    return switch (event.payload()) {
      case PaymentEvent told -> react(state, told, known);
      case NumberAssigned assigned -> Reaction.of(new Numbered(assigned.documentId()));
      default -> Reaction.of(state);
    };
  }

  private static Reaction<CashState> react(
      @Nullable CashState state, PaymentEvent event, Function<String, Optional<CashState>> known) {
    return switch (event) {
      case Received received ->
          Reaction.of(
              new Unidentified(
                  received.paymentId(),
                  received.amount(),
                  received.valueDate(),
                  received.references().stream().map(each -> item(each, known)).toList()));
      case Identified(var customer) when state instanceof Unidentified payment ->
          Reaction.of(
              new Posted(payment.paymentId(), customer),
              new PostPayment(
                  customer,
                  payment.paymentId().value(),
                  payment.amount(),
                  payment.valueDate(),
                  payment.items()));
      case Reversed(var reason) when state instanceof Posted(var payment, var customer) ->
          Reaction.of(null, new ReversePayment(customer, payment.value(), reason));
      case Reversed _ -> Reaction.of(null);
      case Identified _ -> Reaction.of(state);
    };
  }

  /// The item behind a legal number; any other reference as it is.
  private static String item(String reference, Function<String, Optional<CashState>> known) {
    return legalNumber(reference)
        .flatMap(known)
        .filter(Numbered.class::isInstance)
        .map(state -> ((Numbered) state).document().value())
        .orElse(reference);
  }

  private static Optional<String> legalNumber(String reference) {
    Matcher written = LEGAL_NUMBER.matcher(reference.strip());
    return written.matches()
        ? Optional.of(written.group(1).toUpperCase(Locale.ROOT) + "-" + written.group(2))
        : Optional.empty();
  }

  @Override
  public Optional<OrderId> orderOf(CashState state) {
    return Optional.empty();
  }

  @Override
  public List<Waiting> waitsFor(CashState state) {
    return state instanceof Unidentified payment
        ? List.of(
            new Waiting(
                "payment-identified",
                "payment %s of %s".formatted(payment.paymentId(), payment.amount())))
        : List.of();
  }
}
