package io.throughline.command.invoice;

import static io.throughline.command.decision.DecisionScenario.CONTEXT;
import static io.throughline.command.invoice.InvoiceExamples.CUSTOMER;
import static io.throughline.command.invoice.InvoiceExamples.EUR;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An order line that is billed in random parts, each credited in random parts.
class InvoiceLawsTest {

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, 50).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_the_parts_all_is_billed_and_all_is_credited_to_the_cent(long seed) {
    Random random = new Random(seed);
    long ordered = 1L + random.nextInt(40);
    LineAmount whole =
        new LineAmount(new Money(random.nextInt(2_000), EUR), new Money(random.nextInt(400), EUR));
    LineAmount billed = LineAmount.zero(EUR);
    for (long before = 0; before < ordered; ) {
      long part = 1L + random.nextInt((int) (ordered - before));
      Invoice invoice = billed(before, part, ordered, whole);
      LineAmount invoiced = ((Invoice.Existing) invoice).drafted().amount();
      assertThat(creditedInParts(random, invoice, part))
          .as("seed %d, %d of %d", seed, part, ordered)
          .isEqualTo(invoiced);
      assertThat(invoiced.net().signum()).as("seed %d", seed).isNotNegative();
      billed = billed.plus(invoiced);
      before += part;
    }
    assertThat(billed).as("seed %d", seed).isEqualTo(whole);
  }

  private static Invoice billed(long before, long part, long ordered, LineAmount whole) {
    BillingLine line =
        new BillingLine(
            LINE_1, Quantity.of(part), Quantity.of(before), Quantity.of(ordered), whole, List.of());
    Bill bill =
        new Bill(new InvoiceId("invoice-" + before), ORDER, CUSTOMER, EUR, List.of(line), 30);
    Invoice invoice = Invoice.NONE;
    for (InvoiceEvent event : accepted(InvoiceDecider.decide(invoice, bill, CONTEXT))) {
      invoice = invoice.evolve(event);
    }
    return invoice;
  }

  private static LineAmount creditedInParts(Random random, Invoice start, long quantity) {
    Invoice invoice = start;
    InvoiceId id = ((Invoice.Existing) start).drafted().invoiceId();
    LineAmount sum = LineAmount.zero(EUR);
    for (long before = 0; before < quantity; ) {
      long part = 1L + random.nextInt((int) (quantity - before));
      List<CreditRequest> lines =
          before + part == quantity && random.nextBoolean()
              ? List.of()
              : List.of(new CreditRequest(LINE_1, Quantity.of(part)));
      Credit credit = new Credit(id, new InvoiceId(id + "-" + before), lines, "because", null);
      for (InvoiceEvent event : accepted(InvoiceDecider.decide(invoice, credit, CONTEXT))) {
        invoice = invoice.evolve(event);
        sum = sum.plus(amountOf(event));
      }
      assertThat(InvoiceDecider.decide(invoice, credit, CONTEXT)).isEqualTo(Decision.unchanged());
      before += part;
    }
    return sum;
  }

  private static LineAmount amountOf(InvoiceEvent event) {
    return event instanceof CreditNoteIssued note
        ? new LineAmount(note.net(), note.tax())
        : LineAmount.zero(EUR);
  }

  private static List<InvoiceEvent> accepted(Decision<InvoiceEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return decision instanceof Decision.Accepted<InvoiceEvent>(var events) ? events : List.of();
  }
}
