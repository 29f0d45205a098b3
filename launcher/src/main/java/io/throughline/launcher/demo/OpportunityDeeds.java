package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Step.Deed;
import io.throughline.launcher.demo.Story.Told;
import io.throughline.launcher.demo.Tables.Opportunity;

/// How sales opens opportunities, and what comes of them.
final class OpportunityDeeds {

  private final Tables tables;

  OpportunityDeeds(Tables tables) {
    this.tables = tables;
  }

  static Deed open(Opportunity opportunity, Deal deal) {
    return turn -> {
      String id =
          turn.send(
              "/opportunities",
              Body.of("customerId", deal.customerId(turn))
                  .with("ownerId", deal.customer().owner())
                  .with("title", opportunity.title())
                  .with("currency", deal.customer().currency())
                  .with("expectedAmount", opportunity.amount())
                  .with("closeDate", turn.date(opportunity.close()).toString()));
      turn.desk().remember("opportunity " + deal.name(), id);
    };
  }

  Deed of(Deal deal, Told told) {
    return turn -> {
      String id = deal.opportunity(turn);
      turn.send("/opportunities/" + id + "/" + command(told), body(deal, told, turn));
      if (told.verb().equals("accept")) {
        turn.desk().rest();
        turn.desk().remember("order " + deal.name(), turn.desk().orderOf(id));
      }
    };
  }

  private static String command(Told told) {
    return switch (told.verb()) {
      case "stage", "amount" -> "change-" + told.verb();
      case "quote" -> "draft-quote";
      case "send", "accept", "reject", "expire" -> told.verb() + "-quote";
      default -> told.verb();
    };
  }

  private Body body(Deal deal, Told told, Turn turn) {
    return switch (told.verb()) {
      case "stage" -> {
        String[] said = told.said().split(" ", -1);
        Body to = Body.of("to", said[0]);
        yield said.length > 1 ? to.with("probability", Integer.valueOf(said[1])) : to;
      }
      case "amount" -> Body.of("currency", deal.customer().currency()).with("amount", told.said());
      case "quote" ->
          Body.of("currency", deal.customer().currency())
              .with("validUntil", turn.date(told.number(0)).toString())
              .with("priceBasis", "list price of the day")
              .with("lines", OrderedLines.of(told.from(1), tables, deal.customer(), turn));
      case "send", "accept", "expire" -> Body.of("version", told.nth());
      case "reject" -> Body.of("version", told.nth()).with("reason", told.said());
      case "lose" -> {
        String[] said = told.said().split(" to ", 2);
        Body reason = Body.of("reason", said[0]);
        yield said.length > 1 ? reason.with("competitor", said[1]) : reason;
      }
      case "reopen" -> Body.of("reason", told.said());
      default -> throw new IllegalArgumentException("no opportunity can " + told.verb());
    };
  }
}
