package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Step.Deed;
import io.throughline.launcher.demo.Story.Told;
import io.throughline.launcher.demo.Tables.Customer;
import io.throughline.launcher.demo.Tables.Opportunity;
import io.throughline.launcher.demo.Tables.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that happens, in the order in which it happens.
final class HalfYear {

  private final Tables tables;
  private final Beginnings beginnings;
  private final ShipmentDeeds shipments;
  private final OrderDeeds orders;
  private final OpportunityDeeds opportunities;

  HalfYear(Tables tables) {
    this.tables = tables;
    this.beginnings = new Beginnings(tables);
    this.shipments = new ShipmentDeeds(tables);
    this.orders = new OrderDeeds(tables);
    this.opportunities = new OpportunityDeeds(tables);
  }

  /// The key of the first command of all, by which a log of the demo is known.
  String firstKey() {
    return beginnings.firstKey();
  }

  /// The key of the last command, which opens an opportunity: where that is, the demo is complete.
  String lastKey() {
    return openingKey(tables.opportunities().getLast());
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>(beginnings.steps());
    for (Order order : tables.orders()) {
      Deal deal = new Deal(order.number(), tables.customer(order.customer()));
      String key = "demo:" + order.number() + ":place";
      steps.add(new Step(order.day(), key, deal.customer().owner(), orders.place(order, deal)));
      tell(deal, order.story(), steps);
    }
    for (Opportunity opportunity : tables.opportunities()) {
      Deal deal = new Deal(opportunity.key(), tables.customer(opportunity.customer()));
      steps.add(
          new Step(
              opportunity.day(),
              openingKey(opportunity),
              deal.customer().owner(),
              OpportunityDeeds.open(opportunity, deal)));
      tell(deal, opportunity.story(), steps);
    }
    steps.sort(Comparator.comparingInt(Step::day));
    return steps;
  }

  private static String openingKey(Opportunity opportunity) {
    return "demo:" + opportunity.key() + ":open";
  }

  private void tell(Deal deal, Story story, List<Step> steps) {
    int nth = 0;
    for (Told told : story.chapters()) {
      String key = "demo:%s:%d:%s".formatted(deal.name(), ++nth, told.verb());
      steps.add(new Step(told.day(), key, actor(deal.customer(), told), deed(deal, told)));
    }
  }

  private Deed deed(Deal deal, Told told) {
    return switch (told.verb()) {
      case "pick", "pack", "request", "ship", "deliver", "delay", "call-off" ->
          shipments.of(deal, told);
      case "return" -> shipments.takeBack(deal, told);
      case "hold",
          "approval",
          "release",
          "cancel",
          "close",
          "less",
          "more",
          "price",
          "reschedule",
          "promise" ->
          orders.of(deal, told);
      case "stage", "amount", "quote", "send", "accept", "reject", "expire", "lose", "reopen" ->
          opportunities.of(deal, told);
      default -> MoneyDeeds.of(deal, told);
    };
  }

  /// Finance where it is about money; the owner of the customer for all else that nobody else is
  /// named for.
  private String actor(Customer customer, Told told) {
    return switch (told.verb()) {
      case "pay",
          "credit",
          "dispute",
          "settle",
          "remind",
          "promised",
          "write-off",
          "limit",
          "override" ->
          tables.user("finance", customer.currency());
      default -> customer.owner();
    };
  }
}
