package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.decision.Outcome;
import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.id.InvoiceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsDueTest extends RunnerFixture {

  private final Issued issued =
      new Issued(eur("1.00"), eur("0.00"), eur("1.00"), DAY, DAY.plusDays(30));

  @Test
  void it_is_not_sent_with_the_batch_but_after_it() throws InterruptedException {
    assertThat(handle(event(1, "invoice-1", issued))).isTrue();
    assertThat(sent).isEmpty();
    assertThat(runner.sendDue()).isEqualTo(1);
    assertThat(sent(AssignNumber.class))
        .containsExactly(
            new AssignNumber(new InvoiceId("invoice-1"), new InvoiceId("invoice-1"), "INV", 1));
    assertThat(sent.getFirst().envelope().effectiveAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void what_was_not_committed_is_not_due() throws InterruptedException {
    runner.handle(List.of(event(1, "invoice-1", issued)));
    memory.rollback();
    assertThat(runner.sendDue()).isZero();
  }

  @Test
  void it_is_sent_once_by_one_runner_and_again_by_the_next() throws InterruptedException {
    handle(event(1, "invoice-1", issued));
    runner.sendDue();
    assertThat(runner.sendDue()).isZero();
    ProcessRunner next =
        new ProcessRunner(
            ProcessCatalogue.ALL,
            memory,
            new CommandSender(
                (command, envelope) -> new Outcome.Done("", 0, false), threads, pauses::add));
    assertThat(next.sendDue()).isEqualTo(1);
  }

  @Test
  void what_was_answered_is_due_no_more() throws InterruptedException {
    handle(event(1, "invoice-1", issued));
    assertThat(
            handle(event(2, "invoice-1", new NumberAssigned(new InvoiceId("invoice-1"), "INV", 1))))
        .isFalse();
    assertThat(runner.sendDue()).isZero();
  }

  @Test
  void a_failure_leaves_it_due() throws InterruptedException {
    handle(event(1, "invoice-1", issued));
    CommandDispatch works = answer;
    answer =
        (command, envelope) -> {
          throw new IllegalStateException("the database is away");
        };
    assertThatThrownBy(runner::sendDue).hasMessageContaining("away");
    answer = works;
    assertThat(runner.sendDue()).isEqualTo(1);
  }
}
