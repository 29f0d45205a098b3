package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.AMOUNT;
import static io.throughline.command.opportunity.OpportunityExamples.ANNA;
import static io.throughline.command.opportunity.OpportunityExamples.CLOSE;
import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LOST;
import static io.throughline.command.opportunity.OpportunityExamples.OPEN;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.OWNER;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.REOPENED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.WON;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpportunityDeciderTest {

  private static Open open(String title, String amount) {
    return new Open(ID, ANNA, OWNER, title, Money.parse(amount), CLOSE);
  }

  private static ChangeStage toStage(Stage stage, @Nullable Integer probability) {
    return new ChangeStage(ID, stage, probability);
  }

  private static ChangeAmount toAmount(String amount) {
    return new ChangeAmount(ID, Money.parse(amount));
  }

  @Nested
  class When_opened {

    @Test
    void it_is_there() {
      OPPORTUNITY.given().when(OPEN).then(OPENED);
    }

    @Test
    void its_title_is_not_blank_and_not_too_long() {
      OPPORTUNITY
          .given()
          .when(open("", "1.00 EUR"))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "title", "missing");
      OPPORTUNITY
          .given()
          .when(open("x".repeat(201), "1.00 EUR"))
          .thenRejected(OpportunityRejection.TEXT_INVALID, "title", "201", "200");
      OPPORTUNITY
          .given()
          .when(open("x".repeat(200), "0.01 EUR"))
          .then(new Opened(ID, ANNA, OWNER, "x".repeat(200), Money.parse("0.01 EUR"), CLOSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00 EUR", "-0.01 EUR"})
    void it_is_worth_something(String amount) {
      OPPORTUNITY
          .given()
          .when(open("A hundred bikes", amount))
          .thenRejected(OpportunityRejection.AMOUNT_NOT_POSITIVE, "expectedAmount", amount);
    }

    @Test
    void the_title_is_looked_at_before_the_amount() {
      OPPORTUNITY
          .given()
          .when(open("", "0.00 EUR"))
          .thenRejected(OpportunityRejection.TEXT_INVALID);
    }

    @Test
    void the_same_again_changes_nothing_however_much_happened_since() {
      OPPORTUNITY
          .given(
              OPENED,
              new AmountChanged(AMOUNT, Money.parse("1.00 EUR")),
              prepared(1),
              SENT,
              PROPOSED,
              new QuoteAccepted(1),
              WON)
          .when(OPEN)
          .thenUnchanged();
    }

    @Test
    void another_one_under_the_same_id_is_refused() {
      OPPORTUNITY
          .given(OPENED)
          .when(new Open(ID, new CustomerId("bert"), OWNER, "A hundred bikes", AMOUNT, CLOSE))
          .thenRejected(OpportunityRejection.EXISTS, "opp-1", "A hundred bikes", "anna");
      OPPORTUNITY
          .given(OPENED)
          .when(open("", "0.00 EUR"))
          .thenRejected(OpportunityRejection.EXISTS);
    }
  }

  @Nested
  class When_the_stage_is_changed {

    @ParameterizedTest
    @CsvSource({"NEEDS_ANALYSIS, 25", "PROPOSAL, 50", "NEGOTIATION, 75"})
    void the_chance_to_win_is_what_is_usual_for_the_stage(Stage to, int probability) {
      OPPORTUNITY
          .given(OPENED)
          .when(toStage(to, null))
          .then(new StageChanged(Stage.QUALIFICATION, to, probability));
    }

    @Test
    void it_may_go_back() {
      OPPORTUNITY
          .given(OPENED, new StageChanged(Stage.QUALIFICATION, Stage.NEGOTIATION, 75))
          .when(toStage(Stage.QUALIFICATION, null))
          .then(new StageChanged(Stage.NEGOTIATION, Stage.QUALIFICATION, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void the_chance_to_win_can_be_told(int probability) {
      OPPORTUNITY
          .given(OPENED)
          .when(toStage(Stage.PROPOSAL, probability))
          .then(new StageChanged(Stage.QUALIFICATION, Stage.PROPOSAL, probability));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void a_chance_is_a_percentage(int probability) {
      OPPORTUNITY
          .given(OPENED)
          .when(toStage(Stage.PROPOSAL, probability))
          .thenRejected(
              OpportunityRejection.PROBABILITY_INVALID,
              "probability is " + probability,
              "0 to 100");
    }

    @Test
    void the_same_stage_with_the_same_chance_changes_nothing() {
      OPPORTUNITY.given(OPENED).when(toStage(Stage.QUALIFICATION, null)).thenUnchanged();
      OPPORTUNITY.given(OPENED).when(toStage(Stage.QUALIFICATION, 10)).thenUnchanged();
    }

    @Test
    void another_chance_in_the_same_stage_is_a_change_and_can_be_taken_back() {
      StageChanged hopeful = new StageChanged(Stage.QUALIFICATION, Stage.QUALIFICATION, 40);
      OPPORTUNITY.given(OPENED).when(toStage(Stage.QUALIFICATION, 40)).then(hopeful);
      OPPORTUNITY
          .given(OPENED, hopeful)
          .when(toStage(Stage.QUALIFICATION, null))
          .then(new StageChanged(Stage.QUALIFICATION, Stage.QUALIFICATION, 10));
    }

    @ParameterizedTest
    @EnumSource(names = {"WON", "LOST"})
    void it_is_not_won_or_lost_by_a_change_of_stage(Stage outcome) {
      OPPORTUNITY
          .given(OPENED)
          .when(toStage(outcome, 101))
          .thenRejected(OpportunityRejection.STAGE_IS_AN_OUTCOME, outcome.name());
    }

    @Test
    void what_is_over_is_named() {
      OPPORTUNITY
          .given(OPENED, WON)
          .when(toStage(Stage.WON, null))
          .thenRejected(OpportunityRejection.WON, "opp-1", "order-1");
      OPPORTUNITY
          .given(OPENED, LOST)
          .when(toStage(Stage.LOST, null))
          .thenRejected(OpportunityRejection.LOST, "opp-1", "too expensive", "reopen");
    }

    @Test
    void an_opportunity_that_is_open_again_is_in_the_stage_it_was_in() {
      OPPORTUNITY
          .given(OPENED, PROPOSED, LOST, REOPENED)
          .when(toStage(Stage.PROPOSAL, null))
          .thenUnchanged();
    }
  }

  @Nested
  class When_the_amount_is_changed {

    @Test
    void it_is_told_from_what_to_what() {
      AmountChanged first = new AmountChanged(AMOUNT, Money.parse("0.01 EUR"));
      OPPORTUNITY.given(OPENED).when(toAmount("0.01 EUR")).then(first);
      OPPORTUNITY
          .given(OPENED, first)
          .when(toAmount("2.00 EUR"))
          .then(new AmountChanged(Money.parse("0.01 EUR"), Money.parse("2.00 EUR")));
    }

    @Test
    void the_same_changes_nothing() {
      OPPORTUNITY.given(OPENED).when(toAmount("50000.00 EUR")).thenUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00 EUR", "-1.00 USD"})
    void it_is_more_than_nothing(String amount) {
      OPPORTUNITY
          .given(OPENED)
          .when(toAmount(amount))
          .thenRejected(OpportunityRejection.AMOUNT_NOT_POSITIVE, "amount is " + amount);
    }

    @Test
    void it_stays_in_its_currency() {
      OPPORTUNITY
          .given(OPENED)
          .when(toAmount("50000.00 USD"))
          .thenRejected(OpportunityRejection.CURRENCY_MISMATCH, "USD", "EUR");
    }

    @Test
    void other_changes_leave_it_as_it_is() {
      DecisionScenario<Opportunity, OpportunityCommand, OpportunityEvent>.Given later =
          OPPORTUNITY.given(
              OPENED,
              new AmountChanged(AMOUNT, Money.parse("2.00 EUR")),
              PROPOSED,
              prepared(1),
              LOST,
              REOPENED);
      later.when(toAmount("2.00 EUR")).thenUnchanged();
    }
  }
}
