package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.ACCEPTED;
import static io.throughline.command.opportunity.OpportunityExamples.DRAFT;
import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LOST;
import static io.throughline.command.opportunity.OpportunityExamples.OPEN;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.ORDER;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.REOPENED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.WON;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision.Accepted;
import io.throughline.command.decision.Decision.Rejected;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command in every state that an opportunity with a quote can be in.
///
/// The answers are `yes` for events, `same` for none, and otherwise the code of the refusal without
/// `opportunity-` where that is its beginning.
class OpportunityMatrixTest {

  enum Situation {
    NONE,
    OPENED,
    PREPARED,
    SENT,
    SUPERSEDED,
    REJECTED,
    EXPIRED,
    ACCEPTED,
    WITHDRAWN,
    WON,
    LOST
  }

  private static List<OpportunityEvent> history(Situation situation) {
    return switch (situation) {
      case NONE -> List.of();
      case OPENED -> List.of(OPENED);
      case PREPARED -> List.of(OPENED, prepared(1));
      case SENT -> List.of(OPENED, prepared(1), SENT, PROPOSED);
      case SUPERSEDED ->
          List.of(OPENED, prepared(1), SENT, PROPOSED, prepared(2), new QuoteSent(2));
      case REJECTED ->
          List.of(OPENED, prepared(1), SENT, PROPOSED, new QuoteRejected(1, "too late"));
      case EXPIRED -> List.of(OPENED, prepared(1), SENT, PROPOSED, new QuoteExpired(1));
      case ACCEPTED -> accepted();
      case WITHDRAWN -> and(REOPENED);
      case WON -> and(WON);
      case LOST -> List.of(OPENED, prepared(1), SENT, PROPOSED, LOST);
    };
  }

  private static List<OpportunityEvent> accepted() {
    return List.of(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED);
  }

  private static List<OpportunityEvent> and(OpportunityEvent last) {
    return List.of(OPENED, prepared(1), SENT, PROPOSED, ACCEPTED, last);
  }

  private static OpportunityCommand command(String name) {
    return switch (name) {
      case "open" -> OPEN;
      case "stage" -> new ChangeStage(ID, Stage.NEGOTIATION, null);
      case "amount" -> new ChangeAmount(ID, Money.parse("1.00 EUR"));
      case "draft" -> DRAFT;
      case "send" -> new SendQuote(ID, 1);
      case "accept" -> new AcceptQuote(ID, 1);
      case "reject" -> new RejectQuote(ID, 1, "too late");
      case "expire" -> new ExpireQuote(ID, 1);
      case "win" -> new Win(ID, 1, ORDER);
      case "lose" -> new Lose(ID, "too expensive", "Velo Ltd");
      case "reopen" -> new Reopen(ID, null, null);
      case "reopen-1" -> new Reopen(ID, 1, null);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// Command, answer, and the states in which it is the answer.
  private static final String ANSWERS =
      """
      open     | yes                | none
      open     | same               | opened prepared sent superseded rejected expired
      open     | same               | accepted withdrawn won lost
      stage    | unknown            | none
      stage    | yes                | opened prepared sent superseded rejected expired
      stage    | yes                | accepted withdrawn
      stage    | won                | won
      stage    | lost               | lost
      amount   | unknown            | none
      amount   | yes                | opened prepared sent superseded rejected expired
      amount   | yes                | accepted withdrawn
      amount   | won                | won
      amount   | lost               | lost
      draft    | unknown            | none
      draft    | yes                | opened prepared sent superseded rejected expired
      draft    | yes                | accepted withdrawn
      draft    | won                | won
      draft    | lost               | lost
      send     | unknown            | none
      send     | quote-unknown      | opened
      send     | yes                | prepared
      send     | same               | sent
      send     | quote-superseded   | superseded
      send     | quote-rejected     | rejected
      send     | quote-expired      | expired
      send     | quote-accepted     | accepted
      send     | quote-withdrawn    | withdrawn
      send     | won                | won
      send     | lost               | lost
      accept   | unknown            | none
      accept   | quote-unknown      | opened
      accept   | quote-not-sent     | prepared
      accept   | yes                | sent
      accept   | quote-superseded   | superseded
      accept   | quote-rejected     | rejected
      accept   | quote-expired      | expired
      accept   | same               | accepted won
      accept   | quote-withdrawn    | withdrawn
      accept   | lost               | lost
      reject   | unknown            | none
      reject   | quote-unknown      | opened
      reject   | quote-not-sent     | prepared
      reject   | yes                | sent
      reject   | quote-superseded   | superseded
      reject   | same               | rejected
      reject   | quote-expired      | expired
      reject   | quote-accepted     | accepted
      reject   | quote-withdrawn    | withdrawn
      reject   | won                | won
      reject   | lost               | lost
      expire   | unknown            | none
      expire   | quote-unknown      | opened
      expire   | yes                | prepared sent
      expire   | quote-superseded   | superseded
      expire   | quote-rejected     | rejected
      expire   | same               | expired
      expire   | quote-accepted     | accepted
      expire   | quote-withdrawn    | withdrawn
      expire   | won                | won
      expire   | lost               | lost
      win      | unknown            | none
      win      | quote-unknown      | opened
      win      | quote-not-accepted | prepared sent superseded rejected expired withdrawn lost
      win      | yes                | accepted
      win      | same               | won
      lose     | unknown            | none
      lose     | yes                | opened prepared sent superseded rejected expired
      lose     | yes                | accepted withdrawn
      lose     | won                | won
      lose     | same               | lost
      reopen   | unknown            | none
      reopen   | same               | opened prepared sent superseded rejected expired withdrawn
      reopen   | yes                | accepted lost
      reopen   | won                | won
      reopen-1 | unknown            | none
      reopen-1 | quote-unknown      | opened
      reopen-1 | same               | prepared sent superseded rejected expired withdrawn lost
      reopen-1 | yes                | accepted
      reopen-1 | won                | won
      """;

  record Case(String command, Situation situation, String answer) {}

  private static List<Case> cases() {
    return ANSWERS.lines().flatMap(OpportunityMatrixTest::cases).toList();
  }

  private static Stream<Case> cases(String row) {
    List<String> cells = Pattern.compile("[|]").splitAsStream(row).map(String::strip).toList();
    return Pattern.compile(" ")
        .splitAsStream(cells.get(2))
        .map(situation ->
            new Case(
                cells.get(0),
                Situation.valueOf(situation.replace('-', '_').toUpperCase(Locale.ROOT)),
                cells.get(1)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_command_is_answered_by_the_state(Case example) {
    assertThat(answer(example.situation(), command(example.command()))).isEqualTo(example.answer());
  }

  @Test
  void every_command_is_asked_in_every_state() {
    Map<String, List<Situation>> asked =
        cases().stream().collect(groupingBy(Case::command, mapping(Case::situation, toList())));
    assertThat(asked).hasSize(OpportunityCommand.class.getPermittedSubclasses().length + 1);
    assertThat(asked.values())
        .allSatisfy(
            situations -> assertThat(situations).containsExactlyInAnyOrder(Situation.values()));
  }

  private static String answer(Situation situation, OpportunityCommand command) {
    return switch (OPPORTUNITY.given(history(situation)).when(command).decision()) {
      case Accepted<OpportunityEvent>(List<OpportunityEvent> events) ->
          events.isEmpty() ? "same" : "yes";
      case Rejected<OpportunityEvent>(var rejection) ->
          rejection.code().replaceFirst("^opportunity-", "");
    };
  }
}
