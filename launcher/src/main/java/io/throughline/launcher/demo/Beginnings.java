package io.throughline.launcher.demo;

import io.throughline.kernel.id.StockItemId;
import io.throughline.launcher.demo.Tables.Customer;
import io.throughline.launcher.demo.Tables.Movement;
import io.throughline.launcher.demo.Tables.Product;
import io.throughline.launcher.importing.api.CommandRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is there before anybody sells: products, opening stock and customers; and what comes into
/// stock later.
final class Beginnings {

  /// The day on which the first fact takes effect.
  static final int FIRST_DAY = -200;

  private static final int OPENING = -198;
  private static final String REGISTERED_AS = "PROSPECT";

  private final Tables tables;

  Beginnings(Tables tables) {
    this.tables = tables;
  }

  /// The key of the first command of all, by which a log of the demo is known.
  String firstKey() {
    return productKey(tables.products().getFirst());
  }

  private static String productKey(Product product) {
    return "demo:product:" + product.sku();
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Product product : tables.products()) {
      steps.add(
          step(FIRST_DAY, productKey(product), "purchasing", "", turn -> register(product, turn)));
    }
    for (Product product : tables.products()) {
      steps.add(
          step(
              FIRST_DAY,
              "demo:parts:" + product.sku(),
              "purchasing",
              "",
              turn -> publishParts(product, turn)));
      opening(product, "MAIN", product.main(), steps);
      opening(product, "SUZHOU", product.suzhou(), steps);
    }
    for (Customer customer : tables.customers()) {
      steps.add(
          new Step(
              customer.since(),
              "demo:customer:" + customer.code(),
              customer.owner(),
              turn -> register(customer, turn)));
    }
    int nth = 0;
    for (Movement movement : tables.movements()) {
      String key = "demo:movement:%d:%s".formatted(++nth, movement.item());
      steps.add(
          step(
              movement.day(),
              key,
              "warehouse",
              place(movement.item()),
              turn -> {
                move(movement, turn);
                turn.desk().rest();
              }));
    }
    return steps;
  }

  private Step step(int day, String key, String work, String area, Step.Deed deed) {
    return new Step(day, key, tables.user(work, area), deed);
  }

  private void opening(Product product, String place, String units, List<Step> steps) {
    if (units.isEmpty()) {
      return;
    }
    String item = product.sku() + "@" + place;
    Movement movement = new Movement(OPENING, item, Long.parseLong(units), "opening stock");
    steps.add(
        step(
            OPENING,
            "demo:opening:" + item,
            "warehouse",
            place,
            turn -> {
              move(movement, turn);
              setPolicy(product, item, turn);
            }));
  }

  private static void register(Product product, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    turn.send(
        "/products",
        Body.of("sku", product.sku())
            .with("name", product.name())
            .with("category", product.category()));
    for (String currency : List.of("EUR", "CNY")) {
      turn.send(
          "price/" + currency,
          "/products/" + product.sku() + "/publish-price",
          Body.of("currency", currency)
              .with("price", currency.equals("EUR") ? product.priceEur() : product.priceCny())
              .with("validFrom", turn.date().toString()));
    }
  }

  private static void publishParts(Product product, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    if (!product.parts().isEmpty()) {
      turn.send(
          "/products/" + product.sku() + "/publish-bom",
          Body.of(
              "components",
              Stream.of(product.parts().split(" \\+ ", -1))
                  .map(part -> part.split(" ", -1))
                  .map(part -> Body.of("sku", part[1]).with("quantity", Long.valueOf(part[0])))
                  .toList()));
    }
  }

  private static void setPolicy(Product product, String item, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    if (!product.reorder().isEmpty()) {
      long point = Long.parseLong(product.reorder());
      turn.send(
          "policy",
          "/stock-items/" + item + "/set-policy",
          Body.of("reorderPoint", point).with("reorderQuantity", 3 * point));
    }
  }

  private void move(Movement movement, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    String path = "/stock-items/" + movement.item();
    if (movement.quantity() < 0) {
      turn.send(
          path + "/adjust", Body.of("delta", movement.quantity()).with("reason", movement.why()));
    } else {
      Product product = tables.product(StockItemId.parse(movement.item()).sku().value());
      boolean inChina = place(movement.item()).equals("SUZHOU");
      turn.send(
          path + "/receive",
          Body.of("quantity", movement.quantity())
              .with("currency", inChina ? "CNY" : "EUR")
              .with("unitCost", inChina ? product.costCny() : product.costEur())
              .with("source", movement.why()));
    }
  }

  private static String place(String item) {
    return StockItemId.parse(item).warehouse().value();
  }

  private void register(Customer customer, Turn turn)
      throws IOException, InterruptedException, CommandRefusedException {
    String id =
        turn.send(
            "/customers",
            Body.of("code", customer.code())
                .with("kind", customer.kind())
                .with("name", customer.name())
                .with("contact", customer.contact())
                .with("email", customer.email())
                .with("phone", customer.phone())
                .with("address", customer.address())
                .with("country", customer.country())
                .with("source", customer.source())
                .with("orgUnit", customer.currency().equals("CNY") ? "Suzhou" : "Hamburg")
                .with(
                    "creditLimit",
                    Body.of("amount", customer.limit()).with("currency", customer.currency())));
    turn.desk().remember("customer " + customer.code(), id);
    turn.send("owner", "/customers/" + id + "/assign-owner", Body.of("ownerId", customer.owner()));
    if (!customer.stage().equals(REGISTERED_AS)) {
      turn.send("stage", "/customers/" + id + "/change-stage", Body.of("to", customer.stage()));
    }
    turn.send(
        "consent",
        "/customers/" + id + "/record-consent",
        Body.of("purpose", "newsletter")
            .with("channel", "EMAIL")
            .with("granted", customer.kind().equals("COMPANY"))
            .with("evidence", "registration form"));
  }
}
