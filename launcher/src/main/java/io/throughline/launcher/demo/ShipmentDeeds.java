package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Step.Deed;
import io.throughline.launcher.demo.Story.Told;
import io.throughline.launcher.demo.Tables.Product;
import tools.jackson.databind.JsonNode;

/// What the warehouses do with the shipments that were planned for an order.
final class ShipmentDeeds {

  private final Tables tables;

  ShipmentDeeds(Tables tables) {
    this.tables = tables;
  }

  /// `return 2 1` is one unit of the second line, good enough to be sold again.
  Deed takeBack(Deal deal, Told told) {
    return turn -> {
      String order = deal.order(turn);
      JsonNode line = turn.desk().line(order, told.number(0));
      String warehouse = line.path("warehouse").asString();
      Product product = tables.product(line.path("sku").asString());
      boolean inChina = warehouse.equals("SUZHOU");
      turn.by(tables.user("warehouse", warehouse))
          .send(
              "/stock-items/" + product.sku() + "@" + warehouse + "/accept-return",
              Body.of("returnId", "R-" + deal.name())
                  .with("lineId", line.path("lineId").asString())
                  .with("quantity", told.number(1))
                  .with("disposition", "RESTOCK")
                  .with("currency", inChina ? "CNY" : "EUR")
                  .with("unitCost", inChina ? product.costCny() : product.costEur()));
      turn.desk().rest();
    };
  }

  Deed of(Deal deal, Told told) {
    return turn -> {
      JsonNode shipment = turn.desk().shipment(deal.order(turn), told.nth());
      Turn warehouse = turn.by(tables.user("warehouse", shipment.path("warehouse").asString()));
      warehouse.send(
          "/shipments/" + shipment.path("shipmentId").asString() + "/" + command(told),
          body(told, turn));
      turn.desk().rest();
    };
  }

  private static String command(Told told) {
    return switch (told.verb()) {
      case "request" -> "request-goods-issue";
      case "call-off" -> "cancel";
      default -> told.verb();
    };
  }

  private static Body body(Told told, Turn turn) {
    return switch (told.verb()) {
      case "pick" -> Body.EMPTY;
      case "pack" -> Body.of("packages", told.number(0));
      case "request", "ship" ->
          Body.of("carrier", told.said()).with("trackingNumber", trackingNumber(turn));
      case "deliver" -> Body.EMPTY.with("proofOfDelivery", told.said());
      case "delay" ->
          Body.of("expected", turn.date(told.number(0)).toString()).with("reason", told.from(1));
      case "call-off" -> Body.of("reason", told.said());
      default -> throw new IllegalArgumentException("no shipment can " + told.verb());
    };
  }

  /// Some number that is always the same for the same step.
  private static String trackingNumber(Turn turn) {
    return "TL%08d".formatted(Math.floorMod(turn.step().key().hashCode(), 100_000_000));
  }
}
