package io.throughline.command.opportunity;

import static io.throughline.command.opportunity.OpportunityExamples.DRAFT;
import static io.throughline.command.opportunity.OpportunityExamples.EUR;
import static io.throughline.command.opportunity.OpportunityExamples.ID;
import static io.throughline.command.opportunity.OpportunityExamples.LAST_DAY;
import static io.throughline.command.opportunity.OpportunityExamples.OPENED;
import static io.throughline.command.opportunity.OpportunityExamples.OPPORTUNITY;
import static io.throughline.command.opportunity.OpportunityExamples.PROPOSED;
import static io.throughline.command.opportunity.OpportunityExamples.SENT;
import static io.throughline.command.opportunity.OpportunityExamples.TODAY;
import static io.throughline.command.opportunity.OpportunityExamples.WANTED;
import static io.throughline.command.opportunity.OpportunityExamples.bikes;
import static io.throughline.command.opportunity.OpportunityExamples.line;
import static io.throughline.command.opportunity.OpportunityExamples.prepared;
import static io.throughline.command.opportunity.OpportunityExamples.quoted;
import static io.throughline.command.opportunity.OpportunityExamples.quotedBikes;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteDraftRulesTest {

  private static final DecisionScenario<Opportunity, OpportunityCommand, OpportunityEvent>.Given
      OPEN = OPPORTUNITY.given(OPENED);

  private static DraftQuote draft(QuoteLineRequest... lines) {
    return new DraftQuote(ID, EUR, List.of(lines), LAST_DAY, null);
  }

  private static DraftQuote draft(List<QuoteLineRequest> lines) {
    return new DraftQuote(ID, EUR, lines, LAST_DAY, null);
  }

  private static DraftQuote validUntil(LocalDate day) {
    return new DraftQuote(ID, EUR, List.of(bikes()), day, "list 2026");
  }

  private static QuoteLineRequest taxed(String taxCode) {
    return new QuoteLineRequest(
        new Sku("BIKE"),
        Quantity.of(1),
        UnitPrice.parse("1 EUR"),
        Discount.NONE,
        taxCode,
        TaxRate.NONE,
        WANTED,
        new Warehouse("MAIN"));
  }

  @Test
  void lines_are_numbered_and_priced_once() {
    OPEN.when(draft(bikes(), line("BELL", 3, "2.555 EUR")))
        .then(
            new QuotePrepared(
                1,
                EUR,
                List.of(
                    quotedBikes(), quoted(2, line("BELL", 3, "2.555 EUR"), "7.28 EUR", "1.38 EUR")),
                LAST_DAY,
                null));
  }

  @Test
  void every_draft_is_a_new_version() {
    OPEN.when(DRAFT).then(prepared(1));
    OPPORTUNITY.given(OPENED, prepared(1)).when(DRAFT).then(prepared(2));
    OPPORTUNITY.given(OPENED, prepared(1), SENT, PROPOSED).when(DRAFT).then(prepared(2));
    OPPORTUNITY.given(OPENED, prepared(7)).when(DRAFT).then(prepared(8));
  }

  @Test
  void it_has_one_to_5000_lines() {
    OPEN.when(draft()).thenRejected(OpportunityRejection.QUOTE_LINES_MISSING, "lines");
    OPEN.when(draft(Collections.nCopies(5_001, bikes())))
        .thenRejected(OpportunityRejection.QUOTE_LINES_TOO_MANY, "5001", "5000");
    assertThat(OPEN.when(draft(Collections.nCopies(5_000, bikes()))).events()).hasSize(1);
  }

  @Test
  void it_is_valid_today_at_least() {
    OPEN.when(validUntil(TODAY)).then(prepared(1, TODAY));
    OPEN.when(validUntil(TODAY.minusDays(1)))
        .thenRejected(
            OpportunityRejection.QUOTE_VALID_UNTIL_PAST, "validUntil", "2026-11-22", "2026-11-23");
  }

  @Test
  void in_history_today_is_the_day_it_took_effect() {
    LocalDate past = LocalDate.of(1996, 7, 4);
    OPEN.onDay(past).when(validUntil(past)).then(prepared(1, past));
    OPEN.onDay(past)
        .when(validUntil(past.minusDays(1)))
        .thenRejected(OpportunityRejection.QUOTE_VALID_UNTIL_PAST, "1996-07-04");
  }

  @Test
  void its_price_basis_is_a_short_text() {
    OPEN.when(new DraftQuote(ID, EUR, List.of(bikes()), LAST_DAY, " "))
        .thenRejected(OpportunityRejection.TEXT_INVALID, "priceBasis");
  }

  @Test
  void at_least_one_of_each_is_quoted() {
    OPEN.when(draft(bikes(), line("BELL", 0, "2.50 EUR")))
        .thenRejected(OpportunityRejection.QUOTE_QUANTITY_NOT_POSITIVE, "line 2", "BELL");
  }

  @Test
  void every_price_is_in_the_currency_of_the_quote() {
    OPEN.when(draft(bikes(), line("BELL", 1, "2.50 USD")))
        .thenRejected(OpportunityRejection.QUOTE_CURRENCY_MISMATCH, "line 2", "2.5 USD", "EUR");
  }

  @Test
  void a_tax_code_is_a_short_text() {
    OPEN.when(draft(bikes(), taxed("")))
        .thenRejected(OpportunityRejection.TEXT_INVALID, "taxCode of line 2", "missing");
    OPEN.when(draft(taxed("x".repeat(201))))
        .thenRejected(OpportunityRejection.TEXT_INVALID, "taxCode of line 1", "201");
  }

  @Test
  void the_first_line_at_fault_is_named() {
    OPEN.when(draft(line("BELL", 1, "2.50 USD"), line("LAMP", 0, "2.50 EUR")))
        .thenRejected(OpportunityRejection.QUOTE_CURRENCY_MISMATCH, "line 1");
  }

  @Test
  void it_is_worth_no_more_than_can_be_counted() {
    OPEN.when(
            draft(
                line("GOLD", 1_000_000_000_000L, "99.999999 EUR"), line("BELL", 1, "1000000 EUR")))
        .then(
            new QuotePrepared(
                1,
                EUR,
                List.of(
                    quoted(
                        1,
                        line("GOLD", 1_000_000_000_000L, "99.999999 EUR"),
                        "94999999050000.00 EUR",
                        "18049999819500.00 EUR"),
                    quoted(2, line("BELL", 1, "1000000 EUR"), "950000.00 EUR", "180500.00 EUR")),
                LAST_DAY,
                null));
    OPEN.when(
            draft(
                line("GOLD", 1_000_000_000_000L, "99.999999 EUR"),
                line("BELL", 1, "1000000.01 EUR")))
        .thenRejected(
            OpportunityRejection.QUOTE_AMOUNT_TOO_LARGE,
            "100000000000000.01 EUR",
            "at most 100000000000000");
    OPEN.when(draft(line("GOLD", 1_000_000_000_000L, "999999999999999999999999 EUR")))
        .thenRejected(OpportunityRejection.QUOTE_AMOUNT_TOO_LARGE);
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  /// Invariants M1 and M2, computed anew with exact fractions of a cent.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void net_and_tax_of_any_lines_are_rounded_once_and_sum_to_the_total(long seed) {
    Random random = new Random(seed);
    List<QuoteLineRequest> lines =
        Stream.generate(() -> anyLine(random)).limit(random.nextInt(1, 20)).toList();
    QuotePrepared prepared = (QuotePrepared) OPEN.when(draft(lines)).events().getFirst();
    long cents = 0;
    for (int i : IntStream.range(0, lines.size()).toArray()) {
      long net = netCents(lines.get(i));
      long tax = halfUp(net * percent(lines.get(i).taxRate().fraction()), 100);
      assertThat(prepared.lines().get(i).number()).isEqualTo(i + 1);
      assertThat(prepared.lines().get(i).net()).isEqualTo(new Money(net, EUR));
      assertThat(prepared.lines().get(i).tax()).isEqualTo(new Money(tax, EUR));
      cents += net + tax;
    }
    assertThat(prepared.total()).isEqualTo(new Money(cents, EUR));
  }

  private static QuoteLineRequest anyLine(Random random) {
    return new QuoteLineRequest(
        new Sku("SKU-" + random.nextInt(5)),
        Quantity.of(random.nextLong(1, 10_000)),
        UnitPrice.parse(random.nextInt(1_000) + "." + random.nextInt(100, 1_000) + " EUR"),
        Discount.parse("0." + random.nextInt(10, 100)),
        "T",
        TaxRate.parse("0." + random.nextInt(10, 100)),
        WANTED,
        new Warehouse("MAIN"));
  }

  /// Price in thousandths, discount in hundredths: a cent is a thousand of what remains.
  private static long netCents(QuoteLineRequest line) {
    long thousandths = line.unitPrice().amount().movePointRight(3).longValueExact();
    long exact =
        thousandths * line.quantity().units() * (100 - percent(line.discount().fraction()));
    return halfUp(exact, 1_000);
  }

  private static long percent(BigDecimal fraction) {
    return fraction.movePointRight(2).longValueExact();
  }

  private static long halfUp(long amount, long unit) {
    return (amount + unit / 2) / unit;
  }
}
