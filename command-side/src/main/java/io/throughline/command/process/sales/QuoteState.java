package io.throughline.command.process.sales;

import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The quotes of an opportunity that may still be accepted, with what an order needs of them.
public record QuoteState(OpportunityId opportunityId, CustomerId customerId, List<Quote> quotes) {

  record Quote(int version, Currency currency, List<QuoteLine> lines) {}

  public QuoteState {
    quotes = List.copyOf(quotes);
  }

  QuoteState with(QuotePrepared prepared) {
    Quote quote = new Quote(prepared.version(), prepared.currency(), prepared.lines());
    return new QuoteState(
        opportunityId,
        customerId,
        Stream.concat(without(prepared.version()).quotes.stream(), Stream.of(quote)).toList());
  }

  QuoteState without(int version) {
    return new QuoteState(
        opportunityId,
        customerId,
        quotes.stream().filter(quote -> quote.version() != version).toList());
  }

  Optional<Quote> quote(int version) {
    return quotes.stream().filter(quote -> quote.version() == version).findFirst();
  }
}
