package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.ACCEPTED;
import static io.throughline.command.opportunity.OpportunityExamples.AMOUNT;
import static io.throughline.command.opportunity.OpportunityExamples.LAST_DAY;
import static io.throughline.command.opportunity.OpportunityExamples.LOST;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.REOPENED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.WON;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.opportunity.Opportunity.Known;
import io.throughline.command.opportunity.Quotes.Ending;
import io.throughline.command.opportunity.Quotes.Quote;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityTest {

  private static final Money DOUBLE = Money.parse("100000.00 EUR");

  private static Opportunity after(OpportunityEvent... events) {
    return OPPORTUNITY.state(List.of(events));
  }

  private static Quote quote(int version, boolean sent, @Nullable Ending ending) {
    return new Quote(version, LAST_DAY, sent, ending, null);
  }

  @Test
  void what_is_opened_is_at_its_beginning() {
    assertThat(after(OPENED))
        .isEqualTo(
            new Known(OPENED, Stage.QUALIFICATION, 10, AMOUNT, new Quotes(List.of()), null, null));
  }

  @Test
  void every_event_is_remembered_whatever_follows() {
    assertThat(
            after(
                OPENED,
                prepared(1),
                SENT,
                PROPOSED,
                new AmountChanged(AMOUNT, DOUBLE),
                ACCEPTED,
                WON))
        .isEqualTo(
            new Known(
                OPENED,
                Stage.PROPOSAL,
                50,
                DOUBLE,
                new Quotes(List.of(quote(1, true, Ending.ACCEPTED))),
                WON,
                null));
    assertThat(after(OPENED, new AmountChanged(AMOUNT, DOUBLE), LOST, prepared(1), PROPOSED, SENT))
        .isEqualTo(
            new Known(
                OPENED,
                Stage.PROPOSAL,
                50,
                DOUBLE,
                new Quotes(List.of(quote(1, true, null))),
                null,
                LOST));
  }

  @Test
  void each_version_has_its_own_fate() {
    assertThat(
            after(
                OPENED,
                prepared(1),
                prepared(2),
                new QuoteSent(2),
                prepared(3),
                new QuoteExpired(3),
                prepared(4),
                new QuoteSent(4),
                new QuoteRejected(4, "too late"),
                prepared(5)))
        .extracting(state -> ((Known) state).quotes())
        .isEqualTo(
            new Quotes(
                List.of(
                    quote(1, false, Ending.SUPERSEDED),
                    quote(2, true, Ending.SUPERSEDED),
                    quote(3, false, Ending.EXPIRED),
                    new Quote(4, LAST_DAY, true, Ending.REJECTED, "too late"),
                    quote(5, false, null))));
  }

  @Test
  void a_version_that_goes_out_leaves_newer_ones_alone() {
    assertThat(after(OPENED, prepared(1), prepared(2), new QuoteSent(1)))
        .extracting(state -> ((Known) state).quotes().versions().getLast())
        .isEqualTo(quote(2, false, null));
  }

  @Test
  void reopening_takes_back_loss_and_acceptance_alone() {
    assertThat(after(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), LOST, REOPENED))
        .isEqualTo(
            new Known(
                OPENED,
                Stage.PROPOSAL,
                50,
                AMOUNT,
                new Quotes(List.of(quote(1, true, Ending.WITHDRAWN), quote(2, false, null))),
                null,
                null));
  }

  @Test
  void history_is_never_refused_even_where_its_beginning_is_missing() {
    assertThat(after(prepared(1), SENT, PROPOSED, ACCEPTED, LOST, REOPENED, WON))
        .isEqualTo(Opportunity.NONE);
    assertThat(after(OPENED, new QuoteSent(3), LOST, OPENED)).isEqualTo(after(OPENED));
  }

  @ParameterizedTest
  @CsvSource({
    "QUALIFICATION, 10",
    "NEEDS_ANALYSIS, 25",
    "PROPOSAL, 50",
    "NEGOTIATION, 75",
    "WON, 100",
    "LOST, 0"
  })
  void every_stage_has_a_usual_chance_to_win(Stage stage, int probability) {
    assertThat(Opportunity.usualProbability(stage)).isEqualTo(probability);
  }

  @Test
  void its_stream_is_named_by_its_id() {
    assertThat(OpportunityExamples.OPEN.streamId().value()).isEqualTo("opp-1");
  }
}
