package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LAST_DAY;
import static io.throughline.command.opportunity.OpportunityExamples.OPEN;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.TODAY;
import static io.throughline.command.opportunity.OpportunityExamples.bikes;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision.Accepted;
import io.throughline.command.decision.Decision.Rejected;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is asked of an opportunity, in whatever order, its history makes sense: checked by a
/// clerk who reads the events and knows nothing of the rules.
class OpportunityPropertyTest {

  private static final int STEPS = 60;

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_history_makes_sense_and_news_of_processes_counts_once(long seed) {
    Random random = new Random(seed);
    Clerk clerk = new Clerk();
    List<OpportunityEvent> history = new ArrayList<>();
    List<OpportunityCommand> carriedOut = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      OpportunityCommand command = step == 0 ? OPEN : any(random);
      switch (OPPORTUNITY.given(history).when(command).decision()) {
        case Accepted<OpportunityEvent>(List<OpportunityEvent> events) -> {
          events.forEach(clerk::read);
          history.addAll(events);
          if (!events.isEmpty() && isNewsOfProcess(command)) {
            carriedOut.add(command);
          }
        }
        case Rejected<OpportunityEvent> _ -> {}
      }
      for (OpportunityCommand again : carriedOut) {
        OPPORTUNITY.given(history).when(again).thenUnchanged();
      }
    }
  }

  private static boolean isNewsOfProcess(OpportunityCommand command) {
    return switch (command) {
      case Open _, Win _ -> true;
      case Reopen reopen -> reopen.version() != null;
      case ChangeStage _,
          ChangeAmount _,
          DraftQuote _,
          SendQuote _,
          AcceptQuote _,
          RejectQuote _,
          ExpireQuote _,
          Lose _ ->
          false;
    };
  }

  private static OpportunityCommand any(Random random) {
    int version = random.nextInt(1, 6);
    return switch (random.nextInt(24)) {
      case 0, 1, 2 ->
          new ChangeStage(
              ID, List.of(Stage.values()).get(random.nextInt(6)), random.nextInt(-5, 110));
      case 3 -> new ChangeAmount(ID, Money.parse(random.nextInt(-1, 3) + " EUR"));
      case 4, 5, 6, 7 ->
          new DraftQuote(
              ID,
              OpportunityExamples.EUR,
              List.of(bikes()),
              random.nextInt(6) == 0 ? TODAY.minusDays(1) : LAST_DAY,
              null);
      case 8, 9, 10, 11, 12 -> new SendQuote(ID, version);
      case 13, 14, 15, 16, 17 -> new AcceptQuote(ID, version);
      case 18 -> new RejectQuote(ID, version, "reason " + random.nextInt(2));
      case 19 -> new ExpireQuote(ID, version);
      case 20 -> new Win(ID, version, new OrderId("order-" + version));
      case 21 -> new Lose(ID, "reason " + random.nextInt(2), null);
      case 22 -> new Reopen(ID, null, null);
      default -> new Reopen(ID, version, null);
    };
  }

  /// Reads a history line by line, and stops at the first that cannot be.
  private static final class Clerk {

    private int newest;
    private final Set<Integer> withCustomer = new HashSet<>();
    private final Set<Integer> over = new HashSet<>();
    private final Set<Integer> accepted = new HashSet<>();
    private boolean opened;
    private boolean lost;
    private boolean won;
    private Stage stage = Stage.QUALIFICATION;
    private Money amount = Money.zero(OpportunityExamples.EUR);

    void read(OpportunityEvent event) {
      assertThat(won).as("nothing follows what is won: %s", event).isFalse();
      assertThat(opened)
          .as("opened once and first: %s", event)
          .isNotEqualTo(event instanceof Opened);
      switch (event) {
        case Opened first -> {
          opened = true;
          amount = first.expectedAmount();
        }
        case StageChanged changed -> changeStage(changed);
        case AmountChanged changed -> {
          assertThat(lost).isFalse();
          assertThat(changed.from()).isEqualTo(amount).isNotEqualTo(changed.to());
          amount = changed.to();
          assertThat(amount.signum()).isPositive();
        }
        case QuotePrepared prepared -> {
          assertThat(lost).isFalse();
          assertThat(prepared.version()).as("versions are 1..n").isEqualTo(++newest);
        }
        case QuoteSent(int version) -> send(version);
        case QuoteAccepted(int version) -> {
          awaited(version);
          assertThat(accepted).as("at most one is accepted").isEmpty();
          accepted.add(version);
        }
        case QuoteRejected(int version, _) -> {
          awaited(version);
          over.add(version);
        }
        case QuoteExpired(int version) -> {
          assertThat(lost).isFalse();
          assertThat(over).doesNotContain(version);
          over.add(version);
        }
        case Won win -> {
          assertThat(accepted).as("won by the accepted version").containsExactly(win.version());
          won = true;
        }
        case Lost _ -> {
          assertThat(lost).isFalse();
          lost = true;
        }
        case Reopened _ -> {
          assertThat(lost || !accepted.isEmpty()).as("there was something to reopen").isTrue();
          over.addAll(accepted);
          accepted.clear();
          lost = false;
        }
      }
    }

    private void changeStage(StageChanged changed) {
      assertThat(lost).isFalse();
      assertThat(changed.from()).isEqualTo(stage);
      assertThat(changed.to()).isNotIn(Stage.WON, Stage.LOST);
      assertThat(changed.probability()).isBetween(0, 100);
      stage = changed.to();
    }

    private void send(int version) {
      assertThat(lost).isFalse();
      assertThat(version).as("only the newest goes out").isEqualTo(newest);
      assertThat(withCustomer).doesNotContain(version);
      assertThat(over).doesNotContain(version);
      withCustomer.stream().filter(older -> !accepted.contains(older)).forEach(over::add);
      withCustomer.add(version);
    }

    private void awaited(int version) {
      assertThat(lost).isFalse();
      assertThat(withCustomer).contains(version);
      assertThat(over).doesNotContain(version);
      assertThat(accepted).doesNotContain(version);
    }
  }
}
