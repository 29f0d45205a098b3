package io.throughline.command.opportunity;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// A chance to sell a hundred bikes, and what can become of it.
final class OpportunityExamples {

  static final DecisionScenario<Opportunity, OpportunityCommand, OpportunityEvent> OPPORTUNITY =
      DecisionScenario.of(() -> Opportunity.NONE, Opportunity::evolve, OpportunityDecider::decide);

  static final OpportunityId ID = new OpportunityId("opp-1");
  static final CustomerId ANNA = new CustomerId("anna");
  static final UserId OWNER = new UserId("otto");
  static final OrderId ORDER = new OrderId("order-1");
  static final Currency EUR = Currency.getInstance("EUR");
  static final Money AMOUNT = Money.parse("50000.00 EUR");
  static final LocalDate TODAY = DecisionScenario.CONTEXT.effectiveDate();
  static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 24);
  static final LocalDate CLOSE = LocalDate.of(2026, 12, 31);
  static final LocalDate WANTED = LocalDate.of(2027, 3, 1);

  static final Open OPEN = new Open(ID, ANNA, OWNER, "A hundred bikes", AMOUNT, CLOSE);
  static final Opened OPENED = new Opened(ID, ANNA, OWNER, "A hundred bikes", AMOUNT, CLOSE);
  static final DraftQuote DRAFT = new DraftQuote(ID, EUR, List.of(bikes()), LAST_DAY, "list 2026");
  static final StageChanged PROPOSED = new StageChanged(Stage.QUALIFICATION, Stage.PROPOSAL, 50);
  static final QuoteSent SENT = new QuoteSent(1);
  static final QuoteAccepted ACCEPTED = new QuoteAccepted(1);
  static final Won WON = new Won(1, ORDER);
  static final Lost LOST = new Lost("too expensive", "Velo Ltd");
  static final Reopened REOPENED = new Reopened(null);

  private OpportunityExamples() {}

  /// 100 bikes at 499.90 with 5 % off and 19 % tax: 47,490.50 net, 9,023.20 tax (9,023.195).
  static QuoteLineRequest bikes() {
    return line("BIKE", 100, "499.90 EUR");
  }

  static QuoteLineRequest line(String sku, long quantity, String unitPrice) {
    return new QuoteLineRequest(
        new Sku(sku),
        Quantity.of(quantity),
        UnitPrice.parse(unitPrice),
        Discount.parse("0.05"),
        "DE19",
        TaxRate.parse("0.19"),
        WANTED,
        new Warehouse("MAIN"));
  }

  static QuotePrepared prepared(int version) {
    return prepared(version, LAST_DAY);
  }

  static QuotePrepared prepared(int version, LocalDate validUntil) {
    return new QuotePrepared(version, EUR, List.of(quotedBikes()), validUntil, "list 2026");
  }

  static QuoteLine quotedBikes() {
    return quoted(1, bikes(), "47490.50 EUR", "9023.20 EUR");
  }

  static QuoteLine quoted(int number, QuoteLineRequest line, String net, String tax) {
    return new QuoteLine(
        number,
        line.sku(),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.taxCode(),
        line.taxRate(),
        Money.parse(net),
        Money.parse(tax),
        line.requestedDate(),
        line.warehouse());
  }
}
