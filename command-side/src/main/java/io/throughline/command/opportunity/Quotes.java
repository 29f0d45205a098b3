package io.throughline.command.opportunity;

import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The versions of an opportunity's quote, oldest first; at most one is accepted.
public record Quotes(List<Quote> versions) {

  static final Quotes NONE = new Quotes(List.of());

  /// Why a version can no longer be accepted.
  public enum Ending {
    /// A newer version took its place.
    SUPERSEDED,
    ACCEPTED,
    REJECTED,
    EXPIRED,
    /// It was accepted, and the opportunity was opened again.
    WITHDRAWN
  }

  /// @param ending none while it can still be sent or accepted
  /// @param rejectedFor why the customer does not want it
  public record Quote(
      int version,
      LocalDate validUntil,
      boolean sent,
      @Nullable Ending ending,
      @Nullable String rejectedFor) {

    private Quote asSent() {
      return new Quote(version, validUntil, true, ending, rejectedFor);
    }

    private Quote ended(Ending how) {
      return new Quote(version, validUntil, sent, how, rejectedFor);
    }
  }

  public Optional<Quote> find(int version) {
    return versions.stream().filter(quote -> quote.version() == version).findFirst();
  }

  public Optional<Quote> accepted() {
    return versions.stream().filter(quote -> quote.ending() == Ending.ACCEPTED).findFirst();
  }

  int nextVersion() {
    return versions.isEmpty() ? 1 : versions.getLast().version() + 1;
  }

  /// One more version; what was prepared before and never sent is superseded.
  Quotes prepared(QuotePrepared event) {
    List<Quote> all = new ArrayList<>();
    for (Quote quote : versions) {
      all.add(quote.ending() == null && !quote.sent() ? quote.ended(Ending.SUPERSEDED) : quote);
    }
    all.add(new Quote(event.version(), event.validUntil(), false, null, null));
    return new Quotes(List.copyOf(all));
  }

  /// The version is with the customer, and older ones that were are superseded.
  Quotes sent(QuoteSent event) {
    return each(quote -> {
      if (quote.version() == event.version()) {
        return quote.asSent();
      }
      return quote.version() < event.version() && quote.ending() == null
          ? quote.ended(Ending.SUPERSEDED)
          : quote;
    });
  }

  Quotes ended(int version, Ending how) {
    return each(quote -> quote.version() == version ? quote.ended(how) : quote);
  }

  Quotes rejected(int version, String reason) {
    return each(quote ->
        quote.version() == version
            ? new Quote(version, quote.validUntil(), quote.sent(), Ending.REJECTED, reason)
            : quote);
  }

  /// The acceptance is taken back, and another version can be accepted.
  Quotes withdrawn() {
    return each(quote -> quote.ending() == Ending.ACCEPTED ? quote.ended(Ending.WITHDRAWN) : quote);
  }

  private Quotes each(UnaryOperator<Quote> change) {
    return new Quotes(versions.stream().map(change).toList());
  }
}
