package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Step.Deed;
import io.throughline.launcher.demo.Story.Told;
import io.throughline.launcher.importing.api.CommandRefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What finance does with the invoices of an order and with the account of its customer.
final class MoneyDeeds {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MoneyDeeds() {}

  static Deed of(Deal deal, Told told) {
    return turn -> {
      switch (told.verb()) {
        case "limit", "override" -> credit(deal, told, turn);
        default -> {
          JsonNode invoice = turn.desk().invoice(deal.order(turn), told.nth());
          about(invoice, deal, told, turn);
        }
      }
      turn.desk().rest();
    };
  }

  private static void credit(Deal deal, Told told, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    Body amount = Body.of("currency", deal.customer().currency()).with("amount", told.word(0));
    if (told.verb().equals("limit")) {
      turn.send(deal.account(turn) + "/set-limit", amount);
    } else {
      turn.send(
          deal.account(turn) + "/grant-override",
          amount.with("until", turn.date(told.number(1)) + "T22:00:00Z"));
    }
  }

  private static void about(JsonNode invoice, Deal deal, Told told, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    Body item = Body.of("itemId", invoice.path("documentId").asString());
    String currency = invoice.path("currency").asString();
    switch (told.verb()) {
      case "pay" -> pay(invoice, deal, told, turn);
      case "credit" -> creditNote(invoice, deal, told, turn);
      case "dispute" ->
          turn.send(deal.account(turn) + "/open-dispute", item.with("reason", told.said()));
      case "settle" ->
          turn.send(deal.account(turn) + "/close-dispute", item.with("resolution", told.said()));
      case "remind" ->
          turn.send(
              deal.account(turn) + "/raise-dunning",
              item.with("level", told.number(0))
                  .with("currency", currency)
                  .with("fee", told.word(1)));
      case "promised" ->
          turn.send(
              deal.account(turn) + "/promise-to-pay",
              item.with("currency", currency)
                  .with("amount", told.word(1))
                  .with("promised", turn.date(told.number(0)).toString()));
      case "write-off" ->
          turn.send(
              deal.account(turn) + "/write-off",
              item.with("currency", currency)
                  .with("amount", told.word(0))
                  .with("reason", told.from(2))
                  .with("approver", told.word(1)));
      default -> throw new IllegalArgumentException("no invoice can " + told.verb());
    }
  }

  /// `pay`, `pay 40%` or `pay 120.00`, then perhaps by which method.
  private static void pay(JsonNode invoice, Deal deal, Told told, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    String[] said = told.said().split(" ", -1);
    String number = invoice.path("legalNumber").asString();
    turn.send(
        "/payments",
        Body.of("currency", invoice.path("currency").asString())
            .with("amount", amount(invoice, said[0]))
            .with("method", said.length > 1 ? said[1] : "BANK_TRANSFER")
            .with("valueDate", turn.date().toString())
            .with("customerId", deal.customerId(turn))
            .with("bankReference", number + " " + deal.name())
            .with("payer", deal.customer().name())
            .with("references", List.of(number)));
  }

  private static String amount(JsonNode invoice, String said) {
    String total = invoice.path("total").asString();
    if (said.isEmpty()) {
      return total;
    }
    return said.endsWith("%")
        ? new BigDecimal(total)
            .multiply(new BigDecimal(said.substring(0, said.length() - 1)))
            .divide(HUNDRED, 2, RoundingMode.HALF_UP)
            .toPlainString()
        : said;
  }

  /// `credit 1 2 scratched` is two units of the first line.
  private static void creditNote(JsonNode invoice, Deal deal, Told told, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    turn.send(
        "/invoices/" + invoice.path("documentId").asString() + "/credit",
        Body.of(
                "lines",
                List.of(
                    Body.of("lineId", deal.order(turn) + "/" + told.number(0))
                        .with("quantity", told.number(1))))
            .with("reason", told.from(2)));
  }
}
