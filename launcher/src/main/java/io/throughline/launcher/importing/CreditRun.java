package io.throughline.launcher.importing;

import io.throughline.launcher.importing.ImportRun.ImportedOrder;
import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.CommandRefusedException;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCredit.OfInvoice;
import io.throughline.launcher.importing.history.SourceCredit.Return;
import io.throughline.launcher.importing.history.SourceCredit.ReturnOfLine;
import io.throughline.launcher.importing.history.SourceCredit.ReturnWithoutLine;
import java.io.IOException;
import java.util.Map;

/// Carries cancelling invoices out: a credit note for each invoice that is taken back, one for what
/// no invoice explains, and the goods back into stock.
final class CreditRun {

  static final String RETURNED = "returned without invoice, cost unknown";

  private final ApiClient api;
  private final String currency;
  private final Refusals refusals;
  private final SourceKeys keys;
  private final Map<String, String> customerIds;
  private final Map<String, ImportedOrder> orders;

  CreditRun(
      ApiClient api,
      History history,
      Refusals refusals,
      SourceKeys keys,
      Map<String, String> customerIds,
      Map<String, ImportedOrder> orders) {
    this.api = api;
    this.currency = history.currency().getCurrencyCode();
    this.refusals = refusals;
    this.keys = keys;
    this.customerIds = customerIds;
    this.orders = orders;
  }

  void carryOut(SourceCredit credit) throws IOException, InterruptedException {
    String what = "cancelling invoice " + credit.number();
    for (OfInvoice part : credit.explained()) {
      refusals.unlessRefused(what, () -> credit(credit, part));
    }
    if (!credit.unexplained().isEmpty()) {
      refusals.unlessRefused(what, () -> creditAlone(credit));
    }
    for (Return goods : credit.returns()) {
      refusals.unlessRefused(what, () -> takeBack(credit, goods));
    }
  }

  private void credit(SourceCredit credit, OfInvoice part)
      throws IOException, InterruptedException, CommandRefusedException {
    ImportedOrder order = orders.get(part.order());
    if (order == null || order.invoiceId() == null) {
      refusals.add("cancelling invoice " + credit.number(), part.order() + " has no invoice");
      return;
    }
    api.post(
        "/invoices/" + order.invoiceId() + "/credit",
        keys.of("credit:" + credit.number() + ":" + part.order()),
        credit.at(),
        Requests.Credit.of(credit, part, order.orderId()));
  }

  private void creditAlone(SourceCredit credit)
      throws IOException, InterruptedException, CommandRefusedException {
    String customerId = customerIds.get(credit.customer());
    if (customerId == null) {
      refusals.add("cancelling invoice " + credit.number(), "its customer was refused");
      return;
    }
    api.post(
        "/credit-notes",
        keys.of("credit:" + credit.number()),
        credit.at(),
        Requests.CreditNote.of(credit, customerId, currency));
  }

  private void takeBack(SourceCredit credit, Return goods)
      throws IOException, InterruptedException, CommandRefusedException {
    String item = SourceKeys.stockItem(goods.sku());
    switch (goods) {
      case ReturnWithoutLine alone ->
          api.post(
              item + "/receive",
              keys.of(alone.key()),
              credit.at(),
              new Requests.Receipt(
                  alone.quantity(), currency, "0", RETURNED + " (" + credit.number() + ")"));
      case ReturnOfLine known -> {
        ImportedOrder order = orders.get(known.order());
        if (order == null) {
          refusals.add("cancelling invoice " + credit.number(), known.order() + " is missing");
          return;
        }
        api.post(
            item + "/accept-return",
            keys.of("return:" + credit.number() + ":" + known.order() + "/" + known.line()),
            credit.at(),
            Requests.Returned.of(
                credit.number(), order.orderId() + "/" + known.line(), known.quantity(), currency));
      }
    }
  }
}
