package io.throughline.command.process.sales;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.Rejection;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An accepted quote becomes an order of the same lines and prices. Where the order is refused, the
/// acceptance is taken back, so that nobody waits for an order that is not there.
public final class QuoteToOrder implements BusinessProcess<QuoteState> {

  static final int USUAL_TERMS_DAYS = 30;
  static final int USUAL_PRIORITY = 5;

  private static final int LONGEST_REASON = 1_000;

  @Override
  public String name() {
    return "quote-to-order";
  }

  @Override
  public List<Class<? extends QuoteState>> stateTypes() {
    return List.of(QuoteState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return event.payload() instanceof OpportunityEvent
        ? List.of(event.stream().value())
        : List.of();
  }

  @Override
  public Reaction<QuoteState> react(
      @Nullable QuoteState state,
      ProcessEvent event,
      Function<String, Optional<QuoteState>> known) {
    if (event.payload() instanceof Opened(var id, var customer, _, _, _, _)) {
      return Reaction.of(new QuoteState(id, customer, List.of()));
    }
    return state == null || !(event.payload() instanceof OpportunityEvent told)
        ? Reaction.of(state)
        : react(state, told, event.eventId());
  }

  private static Reaction<QuoteState> react(
      QuoteState state, OpportunityEvent event, String eventId) {
    return switch (event) {
      case QuotePrepared prepared -> Reaction.of(state.with(prepared));
      case QuoteRejected(int version, _) -> Reaction.of(state.without(version));
      case QuoteExpired(int version) -> Reaction.of(state.without(version));
      case QuoteAccepted(int version) ->
          Reaction.of(
              state,
              state.quote(version).map(quote -> order(state, quote, eventId)).stream().toList());
      case Won _ -> Reaction.of(null);
      case Opened _, StageChanged _, AmountChanged _, QuoteSent _, Lost _, Reopened _ ->
          Reaction.of(state);
    };
  }

  private static Place order(QuoteState state, QuoteState.Quote quote, String acceptanceId) {
    return new Place(
        new OrderId(DerivedId.of("order", acceptanceId)),
        state.customerId(),
        state.opportunityId(),
        quote.version(),
        quote.currency(),
        quote.lines().stream().map(QuoteToOrder::line).toList(),
        USUAL_TERMS_DAYS,
        InvoicingPolicy.DELIVERED,
        ShippingPolicy.PARTIAL,
        null);
  }

  private static LineRequest line(QuoteLine line) {
    return new LineRequest(
        line.sku(),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.taxCode(),
        line.taxRate(),
        line.requestedDate(),
        line.warehouse(),
        SupplyMode.FROM_STOCK,
        USUAL_PRIORITY);
  }

  @Override
  public Optional<Command> afterRefusal(Command refused, Rejection rejection) {
    if (refused instanceof Place place && place.opportunityId() != null) {
      String reason = "the order was refused: " + rejection.detail();
      return Optional.of(
          new Reopen(
              place.opportunityId(),
              place.quoteVersion(),
              reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
    }
    return Optional.empty();
  }

  @Override
  public Optional<OrderId> orderOf(QuoteState state) {
    return Optional.empty();
  }

  @Override
  public List<Waiting> waitsFor(QuoteState state) {
    return state.quotes().stream()
        .map(quote ->
            new Waiting(
                "quote-decision",
                "quote %d is neither rejected nor won".formatted(quote.version())))
        .toList();
  }
}
