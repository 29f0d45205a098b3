package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.ACCEPTED;
import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LOST;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.ORDER;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.REOPENED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.WON;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;

import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.id.OrderId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

  private static final Win WIN = new Win(ID, 1, ORDER);
  private static final Lose LOSE = new Lose(ID, "too expensive", "Velo Ltd");
  private static final Reopen REOPEN = new Reopen(ID, null, null);
  private static final Reopen REOPEN_1 = new Reopen(ID, 1, "order refused");
  private static final QuoteSent SENT_2 = new QuoteSent(2);
  private static final QuoteAccepted ACCEPTED_2 = new QuoteAccepted(2);

  @Nested
  class When_won {

    @Test
    void it_is_by_the_accepted_version() {
      OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED).when(WIN).then(WON);
    }

    @Test
    void it_is_not_by_a_version_that_is_not_accepted() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), SENT_2)
          .when(new Win(ID, 2, ORDER))
          .thenRejected(OpportunityRejection.QUOTE_NOT_ACCEPTED, "version 2");
    }

    @Test
    void it_is_not_by_a_version_that_is_not_there() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED)
          .when(new Win(ID, 2, ORDER))
          .thenRejected(OpportunityRejection.QUOTE_UNKNOWN, "version 2");
    }

    @Test
    void the_order_outweighs_a_loss_told_meanwhile() {
      OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, LOST).when(WIN).then(WON);
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, LOST, WON)
          .when(LOSE)
          .thenRejected(OpportunityRejection.WON, "order-1");
    }

    @Test
    void told_again_nothing_changes() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, WON)
          .when(WIN)
          .thenUnchanged();
    }

    @Test
    void it_is_not_won_a_second_time() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, WON)
          .when(new Win(ID, 1, new OrderId("order-2")))
          .thenRejected(OpportunityRejection.WON, "opp-1", "version 1", "order-1");
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, WON)
          .when(new Win(ID, 2, ORDER))
          .thenRejected(OpportunityRejection.WON);
    }

    @Test
    void it_stays_won() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, WON)
          .when(REOPEN)
          .thenRejected(OpportunityRejection.WON, "opp-1", "version 1", "order-1");
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, WON)
          .when(REOPEN_1)
          .thenRejected(OpportunityRejection.WON);
    }
  }

  @Nested
  class When_lost {

    @Test
    void a_reason_is_given_and_perhaps_who_won_it() {
      OPPORTUNITY.given(OPENED).when(LOSE).then(LOST);
      OPPORTUNITY
          .given(OPENED)
          .when(new Lose(ID, "no budget", null))
          .then(new Lost("no budget", null));
      OPPORTUNITY
          .given(OPENED)
          .when(new Lose(ID, " ", null))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "missing");
      OPPORTUNITY
          .given(OPENED)
          .when(new Lose(ID, "x".repeat(1_001), null))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "1001");
      OPPORTUNITY
          .given(OPENED)
          .when(new Lose(ID, "no budget", ""))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "competitor", "missing");
    }

    @Test
    void another_reason_comes_too_late() {
      OPPORTUNITY
          .given(OPENED, LOST)
          .when(new Lose(ID, "too expensive", null))
          .thenRejected(OpportunityRejection.LOST, "opp-1", "too expensive", "reopen");
    }

    @Test
    void it_can_be_lost_again_once_it_is_open_again() {
      OPPORTUNITY.given(OPENED, LOST, REOPENED).when(LOSE).then(LOST);
    }
  }

  @Nested
  class When_reopened {

    @Test
    void a_lost_one_is_open_again() {
      OPPORTUNITY
          .given(OPENED, LOST)
          .when(new Reopen(ID, null, "new budget"))
          .then(new Reopened("new budget"));
    }

    @Test
    void a_reason_is_a_short_text() {
      OPPORTUNITY
          .given(OPENED, LOST)
          .when(new Reopen(ID, null, "x".repeat(1_001)))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "1001");
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED)
          .when(new Reopen(ID, 1, ""))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "missing");
    }

    @Test
    void an_acceptance_is_taken_back() {
      OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED).when(REOPEN).then(REOPENED);
    }

    @Test
    void an_acceptance_before_a_loss_is_taken_back_with_it() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, LOST, REOPENED)
          .when(WIN)
          .thenRejected(OpportunityRejection.QUOTE_NOT_ACCEPTED);
    }

    @Test
    void an_open_one_is_open() {
      OPPORTUNITY.given(OPENED).when(REOPEN).thenUnchanged();
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, REOPENED)
          .when(REOPEN)
          .thenUnchanged();
    }
  }

  @Nested
  class When_the_order_of_an_accepted_quote_could_not_be_placed {

    @Test
    void its_acceptance_is_taken_back() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED)
          .when(REOPEN_1)
          .then(new Reopened("order refused"));
    }

    @Test
    void told_again_a_newer_acceptance_stays() {
      OPPORTUNITY
          .given(
              OPENED,
              prepared(1),
              SENT,
              PROPOSED,
              ACCEPTED,
              REOPENED,
              prepared(2),
              SENT_2,
              ACCEPTED_2)
          .when(REOPEN_1)
          .thenUnchanged();
    }

    @Test
    void told_again_what_was_won_since_stays_won() {
      OPPORTUNITY
          .given(
              OPENED,
              prepared(1),
              SENT,
              PROPOSED,
              ACCEPTED,
              REOPENED,
              prepared(2),
              SENT_2,
              ACCEPTED_2,
              new Won(2, ORDER))
          .when(REOPEN_1)
          .thenUnchanged();
    }

    @Test
    void what_was_lost_meanwhile_stays_lost() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, LOST)
          .when(REOPEN_1)
          .thenUnchanged();
    }

    @Test
    void a_version_that_is_not_there_is_unknown() {
      OPPORTUNITY
          .given(OPENED, prepared(1))
          .when(new Reopen(ID, 2, null))
          .thenRejected(OpportunityRejection.QUOTE_UNKNOWN, "version 2");
    }
  }
}
