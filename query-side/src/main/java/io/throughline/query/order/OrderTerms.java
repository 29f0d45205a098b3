package io.throughline.query.order;

import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.query.view.ViewEvent;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What was agreed when an order was placed.
///
/// @param placedPosition where the log tells of it
/// @param placedAt when it took effect in business
public record OrderTerms(
    String customerId,
    @Nullable String opportunityId,
    @Nullable Integer quoteVersion,
    Currency currency,
    int paymentTermsDays,
    InvoicingPolicy invoicingPolicy,
    ShippingPolicy shippingPolicy,
    @Nullable String externalReference,
    long placedPosition,
    Instant placedAt) {

  static OrderTerms of(Placed placed, ViewEvent event) {
    return new OrderTerms(
        placed.customerId().value(),
        placed.opportunityId() == null ? null : placed.opportunityId().value(),
        placed.quoteVersion(),
        placed.currency(),
        placed.paymentTermsDays(),
        placed.invoicingPolicy(),
        placed.shippingPolicy(),
        placed.externalReference(),
        event.position(),
        event.effectiveAt());
  }
}
