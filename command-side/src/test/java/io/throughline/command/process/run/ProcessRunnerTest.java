package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.Outcome;
import io.throughline.command.decision.Rejection;
import io.throughline.command.decision.RejectionKind;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.process.OrderExamples;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProcessRunnerTest extends RunnerFixture {

  @Nested
  class When_a_batch_asks_much_of_one_aggregate {

    @Test
    void a_stock_item_is_asked_once_for_all_orders() throws InterruptedException {
      handle(
          event(1, "a", order("a", 10)),
          event(2, "b", order("b", 20)),
          event(3, "a", new Confirmed("d")),
          event(4, "b", new Confirmed("d")));
      assertThat(sent(Reserve.class))
          .singleElement()
          .satisfies(reserve ->
              assertThat(reserve.lines().stream().map(line -> line.demand().units()))
                  .containsExactly(10L, 20L));
    }

    @Test
    void the_command_takes_effect_with_the_latest_of_its_causes() throws InterruptedException {
      handle(event(1, "a", order("a", 10)), event(2, "b", order("b", 20)));
      handle(event(3, "a", new Confirmed("d")), event(4, "b", new Confirmed("d")));
      CommandEnvelope envelope =
          sent.stream()
              .filter(each -> each.command() instanceof Reserve)
              .findFirst()
              .orElseThrow()
              .envelope();
      assertThat(envelope.effectiveAt()).isEqualTo(NOON.plusSeconds(4));
      assertThat(envelope.causationId()).isEqualTo("e3");
      assertThat(envelope.correlationId()).isEqualTo("correlation-3");
      assertThat(envelope.actor()).isEqualTo("process:allocation");
      assertThat(envelope.commandKey()).isNull();
      assertThat(envelope.expectedVersion()).isNull();
    }

    @Test
    void what_took_effect_on_different_days_stays_apart() throws InterruptedException {
      handle(event(1, "a", order("a", 10)), event(2, "b", order("b", 20)));
      handle(
          at("2026-11-22T23:59:59Z", event(3, "a", new Confirmed("d"))),
          at("2026-11-23T00:00:00Z", event(4, "b", new Confirmed("d"))));
      assertThat(sent.stream().filter(each -> each.command() instanceof Reserve))
          .extracting(each -> each.envelope().effectiveAt())
          .containsExactly(
              Instant.parse("2026-11-22T23:59:59Z"), Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void commands_to_one_account_keep_the_order_of_their_events() throws InterruptedException {
      handle(
          event(1, "a", order("a", 10)),
          event(2, "b", order("b", 20)),
          event(3, "c", order("c", 30)));
      assertThat(sent(RequestCredit.class).stream().map(RequestCredit::requestId))
          .containsExactly("e1", "e2", "e3");
    }
  }

  @Nested
  class When_a_batch_is_repeated {

    private final ProcessEvent[] batch = {
      event(1, "a", order("a", 10)),
      event(2, "a", new Confirmed("d")),
      event(3, "stock", new Reserved(LineId.of(new OrderId("a"), 1), units(10), 5, 1)),
      event(4, "b", order("b", 20))
    };

    @Test
    void the_same_is_sent_again_under_the_same_ids() throws InterruptedException {
      runner.handle(List.of(batch));
      memory.rollback();
      List<Sent> first = List.copyOf(sent);
      sent.clear();
      handle(batch);
      assertThat(sent).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void it_does_not_matter_how_it_is_cut() throws InterruptedException {
      runner.handle(List.of(batch));
      memory.rollback();
      List<Sent> whole = List.copyOf(sent);
      sent.clear();
      for (ProcessEvent event : batch) {
        handle(event);
      }
      assertThat(sent).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void an_event_that_comes_twice_in_a_batch_counts_once() throws InterruptedException {
      handle(batch[0], batch[0], batch[1], batch[1], batch[0]);
      assertThat(sent(RequestCredit.class)).hasSize(1);
      assertThat(memory.position()).isEqualTo(2);
    }

    @Test
    void what_is_folded_already_is_passed_over() throws InterruptedException {
      handle(batch);
      var states = memory.states();
      sent.clear();
      handle(batch);
      handle(batch[2], batch[3]);
      assertThat(sent).isEmpty();
      assertThat(memory.states()).isEqualTo(states);
    }
  }

  @Nested
  class When_events_name_a_state_by_an_alias {

    @Test
    void a_shipment_planned_in_the_same_batch_is_found() throws InterruptedException {
      LineId line = LineId.of(new OrderId("a"), 1);
      handle(
          event(1, "a", order("a", 10)),
          event(2, "a", new Confirmed("d")),
          event(3, "stock", new Reserved(line, units(10), 5, 1)));
      String shipment = DerivedId.of("shipment", "e3", BOLT.warehouse().value());
      sent.clear();
      handle(event(4, shipment, new GoodsIssueRequested(null, null)));
      assertThat(sent).hasSize(1);
    }
  }

  @Nested
  class When_a_command_is_refused {

    private final ProcessEvent[] accepted = {
      event(
          1,
          "opp",
          new Opened(
              new OpportunityId("opp"), CUSTOMER, new UserId("anna"), "Bolts", eur("1.00"), DAY)),
      event(2, "opp", new QuotePrepared(1, EUR, List.of(), DAY, null)),
      event(3, "opp", new QuoteAccepted(1))
    };

    @Test
    void it_is_told_and_does_not_block() throws InterruptedException {
      answer =
          (command, envelope) ->
              new Outcome.Refused(new Rejection("no", RejectionKind.STATE, "because"));
      handle(event(1, ORDER.value(), placed(OrderExamples.bolts(10))));
      assertThat(memory.refusals())
          .singleElement()
          .satisfies(refusal -> {
            assertThat(refusal.process()).isEqualTo("credit");
            assertThat(refusal.stream()).isEqualTo("account-customer-1");
            assertThat(refusal.command()).contains("RequestCredit");
            assertThat(refusal.rejection().code()).isEqualTo("no");
            assertThat(refusal.order()).isEqualTo(ORDER);
            assertThat(refusal.cause().eventId()).isEqualTo("e1");
          });
      assertThat(memory.position()).isEqualTo(1);
      assertThat(pauses).isEmpty();
    }

    @Test
    void its_process_may_have_an_answer() throws InterruptedException {
      answer =
          (command, envelope) ->
              command instanceof Place
                  ? new Outcome.Refused(new Rejection("no", RejectionKind.CONTENT, "because"))
                  : new Outcome.Done(command.streamId().value(), 0, true);
      handle(accepted);
      assertThat(sent(Reopen.class))
          .containsExactly(
              new Reopen(new OpportunityId("opp"), 1, "the order was refused: because"));
      assertThat(memory.refusals()).hasSize(1);
    }
  }

  @Nested
  class When_a_command_fails {

    @Test
    void it_is_tried_again_after_longer_and_longer_pauses() throws InterruptedException {
      AtomicInteger attempts = new AtomicInteger();
      answer =
          (command, envelope) -> {
            if (attempts.incrementAndGet() < 5) {
              throw new IllegalStateException("the database is away");
            }
            return new Outcome.Done(command.streamId().value(), 0, true);
          };
      handle(event(1, "a", order("a", 10)));
      assertThat(attempts).hasValue(5);
      assertThat(pauses)
          .containsExactly(
              Duration.ofMillis(10),
              Duration.ofMillis(50),
              Duration.ofMillis(250),
              Duration.ofSeconds(1));
      assertThat(memory.position()).isEqualTo(1);
    }

    @Test
    void one_that_keeps_failing_fails_the_batch_and_nothing_is_kept() {
      answer =
          (command, envelope) -> {
            throw new IllegalStateException("the database is away");
          };
      assertThatThrownBy(() -> handle(event(1, "a", order("a", 10)), event(2, "b", order("b", 1))))
          .hasStackTraceContaining("the database is away");
      memory.commit();
      assertThat(memory.position()).isZero();
      assertThat(memory.states()).isEmpty();
    }

    @Test
    void the_others_of_the_batch_come_to_their_end_first() {
      answer =
          (command, envelope) -> {
            if (command instanceof RequestCredit) {
              throw new IllegalStateException("the database is away");
            }
            return new Outcome.Done(command.streamId().value(), 0, true);
          };
      assertThatThrownBy(
              () -> handle(event(1, "a", order("a", 10)), event(2, "a", new Confirmed("d"))))
          .hasStackTraceContaining("the database is away");
      assertThat(sent(Reserve.class)).hasSize(1);
    }
  }
}
