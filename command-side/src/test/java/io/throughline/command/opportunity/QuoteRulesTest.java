package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.ACCEPTED;
import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LAST_DAY;
import static io.throughline.command.opportunity.OpportunityExamples.LOST;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.REOPENED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.TODAY;
import static io.throughline.command.opportunity.OpportunityExamples.WON;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;

import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuoteRulesTest {

  private static final SendQuote SEND_1 = new SendQuote(ID, 1);
  private static final SendQuote SEND_2 = new SendQuote(ID, 2);
  private static final AcceptQuote ACCEPT_1 = new AcceptQuote(ID, 1);
  private static final AcceptQuote ACCEPT_2 = new AcceptQuote(ID, 2);
  private static final RejectQuote REJECT_1 = new RejectQuote(ID, 1, "too late");
  private static final ExpireQuote EXPIRE_1 = new ExpireQuote(ID, 1);
  private static final QuoteSent SENT_2 = new QuoteSent(2);
  private static final QuoteRejected REJECTED = new QuoteRejected(1, "too late");
  private static final QuoteExpired EXPIRED = new QuoteExpired(1);

  @Nested
  class When_sent {

    @Test
    void an_early_opportunity_becomes_a_proposal() {
      OPPORTUNITY.given(OPENED, prepared(1)).when(SEND_1).then(SENT, PROPOSED);
      OPPORTUNITY
          .given(
              OPENED, new StageChanged(Stage.QUALIFICATION, Stage.NEEDS_ANALYSIS, 90), prepared(1))
          .when(SEND_1)
          .then(SENT, new StageChanged(Stage.NEEDS_ANALYSIS, Stage.PROPOSAL, 50));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSAL", "NEGOTIATION"})
    void one_that_is_that_far_stays_where_it_is(Stage stage) {
      OPPORTUNITY
          .given(OPENED, new StageChanged(Stage.QUALIFICATION, stage, 60), prepared(1))
          .when(SEND_1)
          .then(SENT);
    }

    @Test
    void only_the_newest_can_go_out() {
      OPPORTUNITY
          .given(OPENED, prepared(1), prepared(2))
          .when(SEND_1)
          .thenRejected(OpportunityRejection.QUOTE_SUPERSEDED, "version 1");
      OPPORTUNITY.given(OPENED, prepared(1), prepared(2)).when(SEND_2).then(SENT_2, PROPOSED);
    }

    @Test
    void one_that_is_overdue_does_not_go_out() {
      OPPORTUNITY
          .given(OPENED, prepared(1))
          .onDay(LAST_DAY.plusDays(1))
          .when(SEND_1)
          .thenRejected(
              OpportunityRejection.QUOTE_EXPIRED, "version 1", "2026-12-24", "2026-12-25");
      OPPORTUNITY.given(OPENED, prepared(1)).onDay(LAST_DAY).when(SEND_1).then(SENT, PROPOSED);
    }

    @Test
    void a_version_that_is_not_there_is_unknown() {
      OPPORTUNITY
          .given(OPENED, prepared(1))
          .when(SEND_2)
          .thenRejected(OpportunityRejection.QUOTE_UNKNOWN, "opp-1", "version 2", "1 so far");
      OPPORTUNITY
          .given(OPENED, prepared(1))
          .when(new SendQuote(ID, 0))
          .thenRejected(OpportunityRejection.QUOTE_UNKNOWN, "version 0");
    }
  }

  @Nested
  class When_accepted {

    @Test
    void the_last_day_is_a_good_day() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED)
          .onDay(LAST_DAY)
          .when(ACCEPT_1)
          .then(ACCEPTED);
    }

    @Test
    void the_day_after_is_too_late() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED)
          .onDay(LAST_DAY.plusDays(1))
          .when(ACCEPT_1)
          .thenRejected(
              OpportunityRejection.QUOTE_EXPIRED, "version 1", "2026-12-24", "2026-12-25");
    }

    @Test
    void the_same_again_changes_nothing_even_after_its_last_day() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED)
          .onDay(LAST_DAY.plusDays(1))
          .when(ACCEPT_1)
          .thenUnchanged();
    }

    @Test
    void a_version_that_is_only_prepared_does_not_supersede_one_that_is_out() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, prepared(2))
          .when(ACCEPT_1)
          .then(ACCEPTED);
    }

    @Test
    void a_newer_version_that_is_out_supersedes_it() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, prepared(2), SENT_2)
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.QUOTE_SUPERSEDED, "version 1");
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, prepared(2), SENT_2)
          .when(ACCEPT_2)
          .then(new QuoteAccepted(2));
    }

    @Test
    void no_other_version_can_be_accepted() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), SENT_2)
          .when(ACCEPT_2)
          .thenRejected(OpportunityRejection.QUOTE_ACCEPTED, "version 1", "reopen");
    }

    @Test
    void a_newer_version_that_goes_out_leaves_it_accepted() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), SENT_2)
          .when(ACCEPT_1)
          .thenUnchanged();
    }

    @Test
    void another_version_can_be_accepted_once_it_is_taken_back() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), SENT_2, REOPENED)
          .when(ACCEPT_2)
          .then(new QuoteAccepted(2));
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, REOPENED)
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.QUOTE_WITHDRAWN, "version 1", "new version");
    }

    @Test
    void a_won_opportunity_takes_no_other_version() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, prepared(2), SENT_2, WON)
          .when(ACCEPT_2)
          .thenRejected(OpportunityRejection.WON, "order-1");
    }

    @Test
    void a_lost_opportunity_takes_none_even_if_it_was_accepted_before() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, LOST)
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.LOST, "too expensive");
    }

    @Test
    void what_was_out_before_a_loss_can_be_accepted_after_it() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, LOST, REOPENED)
          .when(ACCEPT_1)
          .then(ACCEPTED);
    }
  }

  @Nested
  class When_rejected {

    @Test
    void a_reason_is_given() {
      OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED).when(REJECT_1).then(REJECTED);
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED)
          .when(new RejectQuote(ID, 1, ""))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "missing");
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED)
          .when(new RejectQuote(ID, 1, "x".repeat(1_001)))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "reason", "1001", "1000");
    }

    @Test
    void another_reason_comes_too_late() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, REJECTED)
          .when(new RejectQuote(ID, 1, "wrong colour"))
          .thenRejected(OpportunityRejection.QUOTE_REJECTED, "version 1", "too late");
    }

    @Test
    void it_is_known_not_to_be_out_before_the_reason_is_read() {
      OPPORTUNITY
          .given(OPENED, prepared(1))
          .when(new RejectQuote(ID, 1, ""))
          .thenRejected(OpportunityRejection.QUOTE_NOT_SENT, "version 1", "send");
    }

    @Test
    void other_versions_are_as_they_were() {
      OPPORTUNITY
          .given(
              OPENED, prepared(1), SENT, PROPOSED, prepared(2), SENT_2, new QuoteRejected(2, "x"))
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.QUOTE_SUPERSEDED);
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, REJECTED, prepared(2), SENT_2)
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.QUOTE_REJECTED, "version 1", "too late");
    }
  }

  @Nested
  class When_expired {

    @Test
    void it_is_over_whatever_its_last_day() {
      OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED).when(EXPIRE_1).then(EXPIRED);
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, EXPIRED)
          .onDay(TODAY)
          .when(ACCEPT_1)
          .thenRejected(OpportunityRejection.QUOTE_EXPIRED, "version 1", "2026-12-24");
    }

    @Test
    void one_that_never_went_out_stays_inside() {
      OPPORTUNITY
          .given(OPENED, prepared(1), EXPIRED)
          .when(SEND_1)
          .thenRejected(OpportunityRejection.QUOTE_EXPIRED, "version 1");
    }

    @Test
    void it_stays_expired_when_a_newer_version_goes_out() {
      OPPORTUNITY
          .given(OPENED, prepared(1), EXPIRED, prepared(2), SENT_2, PROPOSED)
          .when(EXPIRE_1)
          .thenUnchanged();
    }

    @Test
    void other_versions_are_as_they_were() {
      OPPORTUNITY
          .given(OPENED, prepared(1), SENT, PROPOSED, EXPIRED, prepared(2))
          .when(SEND_2)
          .then(SENT_2);
    }
  }
}
