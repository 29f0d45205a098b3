package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Step.Deed;
import io.throughline.launcher.demo.Story.Told;
import io.throughline.launcher.demo.Tables.Order;

/// How orders are placed, and what sales and purchasing do with them.
final class OrderDeeds {

  private final Tables tables;

  OrderDeeds(Tables tables) {
    this.tables = tables;
  }

  Deed place(Order order, Deal deal) {
    return turn -> {
      String[] terms = order.terms().split(" ", -1);
      Body body =
          Body.of("customerId", deal.customerId(turn))
              .with("currency", deal.customer().currency())
              .with("lines", OrderedLines.of(order.lines(), tables, deal.customer(), turn))
              .with("paymentTermsDays", Integer.valueOf(terms[0]))
              .with("externalReference", order.number());
      for (int i = 1; i < terms.length; i++) {
        body =
            switch (terms[i]) {
              case "whole" -> body.with("shippingPolicy", "COMPLETE");
              case "prepaid" -> body.with("invoicingPolicy", "ORDERED");
              default -> throw new IllegalArgumentException("no such terms: " + terms[i]);
            };
      }
      turn.desk().remember("order " + order.number(), turn.send("/sales-orders", body));
      turn.desk().rest();
    };
  }

  Deed of(Deal deal, Told told) {
    return turn -> {
      boolean promised = told.verb().equals("promise");
      Turn who = promised ? turn.by(tables.user("purchasing", "")) : turn;
      who.send("/sales-orders/" + deal.order(turn) + "/" + path(told), body(deal, told, turn));
      turn.desk().rest();
    };
  }

  private static String path(Told told) {
    return switch (told.verb()) {
      case "approval" -> "hold";
      case "release" -> "release-hold";
      case "less" -> "lines/%d/request-cancellation".formatted(told.nth());
      case "more" -> "lines/%d/increase".formatted(told.nth());
      case "price" -> "lines/%d/change-price".formatted(told.nth());
      case "reschedule", "promise" -> "lines/%d/%s".formatted(told.nth(), told.verb());
      default -> told.verb();
    };
  }

  private static Body body(Deal deal, Told told, Turn turn) {
    return switch (told.verb()) {
      case "hold" -> Body.of("type", "MANUAL").with("reason", told.said());
      case "approval" -> Body.of("type", "APPROVAL").with("reason", told.said());
      case "release" -> Body.of("type", told.said().isEmpty() ? "MANUAL" : told.said());
      case "cancel", "close" -> Body.of("reason", told.said());
      case "less", "more" -> Body.of("quantity", told.number(0));
      case "price" ->
          Body.of("currency", deal.customer().currency()).with("unitPrice", told.said());
      case "reschedule" -> Body.of("requestedDate", turn.date(told.number(0)).toString());
      case "promise" ->
          Body.of("date", turn.date(told.number(0)).toString()).with("basis", told.from(1));
      default -> throw new IllegalArgumentException("no order can " + told.verb());
    };
  }
}
