package io.throughline.launcher.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tells the events that commands lead to when nothing stands in their way: an order is shipped as
/// soon as somebody ships it, and invoiced in whole.
final class FakeCompany {

  private record Line(String id, String sku, long quantity, BigDecimal net) {}

  private record Order(String id, String currency, List<Line> lines) {}

  private final FakeThroughline server;
  private final Map<String, Order> shipments = new HashMap<>();
  private final Map<String, Order> invoices = new HashMap<>();
  private final Map<String, Long> onHand = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Map<String, Object>> falsified = new HashMap<>();
  private final Map<String, BigDecimal> owed = new HashMap<>();
  private int ids;

  FakeCompany(FakeThroughline server) {
    this.server = server;
  }

  Map<String, Long> onHand() {
    return onHand;
  }

  List<Map<String, Object>> receivables() {
    List<Map<String, Object>> totals = new ArrayList<>();
    owed.forEach(
        (currency, total) -> totals.add(Map.of("currency", currency, "total", "" + total)));
    return totals;
  }

  void refuse(String pathEnd) {
    refused.add(pathEnd);
  }

  boolean refuses(String path) {
    return refused.stream().anyMatch(path::endsWith);
  }

  void falsify(String type, String field, Object value) {
    falsified.put(type, Map.of(field, value));
  }

  /// @return the id of what it was carried out on
  String carryOut(String path, JsonNode body, String actor) {
    String[] steps = path.substring(1).split("/", -1);
    String command = steps.length > 2 ? steps[2] : "";
    return switch (steps[0]) {
      case "customers" -> customer(body, actor);
      case "products" -> product(steps.length > 1 ? steps[1] : null, body, actor);
      case "stock-items" -> stock(steps[1], command, body, actor);
      case "sales-orders" -> order(body, actor);
      case "shipments" -> ship(steps[1], actor);
      case "invoices" -> credit(steps[1], body, actor);
      case "credit-notes" -> creditAlone(body, actor);
      default -> throw new IllegalArgumentException(path);
    };
  }

  private String customer(JsonNode body, String actor) {
    String id = "customer-" + ++ids;
    tell("customer-registered", id, actor, Map.of("code", body.path("code").asString()));
    return id;
  }

  private String product(@Nullable String sku, JsonNode body, String actor) {
    if (sku == null) {
      String named = body.path("sku").asString();
      tell("product-registered", "product-" + named, actor, Map.of("sku", named));
      return named;
    }
    tell("price-published", "product-" + sku, actor, Map.of());
    return sku;
  }

  private String stock(String item, String command, JsonNode body, String actor) {
    String sku = item.substring(0, item.lastIndexOf('@'));
    long units = body.path(command.equals("adjust") ? "delta" : "quantity").asLong();
    onHand.merge(sku, units, Long::sum);
    Map<String, Object> data =
        switch (command) {
          case "receive" ->
              Map.of("quantity", "" + units, "source", body.path("source").asString());
          case "adjust" -> Map.of("delta", units, "reason", body.path("reason").asString());
          case "accept-return" ->
              Map.of(
                  "returnId", body.path("returnId").asString(),
                  "lineId", body.path("lineId").asString(),
                  "quantity", "" + units,
                  "disposition", body.path("disposition").asString());
          default -> throw new IllegalArgumentException(command);
        };
    String type =
        switch (command) {
          case "receive" -> "stock-received";
          case "adjust" -> "stock-adjusted";
          default -> "stock-returned";
        };
    tell(type, "stock-" + item, actor, data);
    return item;
  }

  private String order(JsonNode body, String actor) {
    String id = "order-" + ++ids;
    String currency = body.path("currency").asString();
    List<Line> lines = new ArrayList<>();
    List<Map<String, Object>> told = new ArrayList<>();
    for (JsonNode asked : body.path("lines")) {
      long quantity = asked.path("quantity").asLong();
      BigDecimal net =
          new BigDecimal(asked.path("unitPrice").asString())
              .multiply(BigDecimal.valueOf(quantity))
              .multiply(BigDecimal.ONE.subtract(new BigDecimal(asked.path("discount").asString())))
              .setScale(2, RoundingMode.HALF_UP);
      lines.add(
          new Line(id + "/" + (lines.size() + 1), asked.path("sku").asString(), quantity, net));
      told.add(Map.of("quantity", "" + quantity, "net", net + " " + currency));
    }
    Order order = new Order(id, currency, lines);
    tell(
        "sales-order-placed",
        id,
        actor,
        Map.of(
            "orderId",
            id,
            "customerId",
            body.path("customerId").asString(),
            "externalReference",
            body.path("externalReference").asString(),
            "lines",
            told));
    String shipment = "shipment-" + ++ids;
    shipments.put(shipment, order);
    tell("shipment-planned", shipment, "process", Map.of("orderId", id));
    return id;
  }

  private String ship(String shipment, String actor) {
    Order order = Objects.requireNonNull(shipments.get(shipment));
    String invoice = "invoice-" + ++ids;
    invoices.put(invoice, order);
    List<Map<String, Object>> told = new ArrayList<>();
    BigDecimal net = BigDecimal.ZERO;
    for (Line line : order.lines()) {
      onHand.merge(line.sku(), -line.quantity(), Long::sum);
      tell(
          "stock-issued",
          "stock-" + line.sku() + "@MAIN",
          "process",
          Map.of("lineId", line.id(), "quantity", "" + line.quantity()));
      told.add(Map.of("quantity", "" + line.quantity()));
      net = net.add(line.net());
    }
    String amount = net + " " + order.currency();
    tell("invoice-drafted", invoice, "process", Map.of("orderId", order.id(), "lines", told));
    tell("invoice-issued", invoice, "process", Map.of("net", amount, "total", amount));
    finish(invoice, "INVOICE", amount, actor);
    return shipment;
  }

  private String credit(String invoice, JsonNode body, String actor) {
    Order order = Objects.requireNonNull(invoices.get(invoice));
    BigDecimal net = BigDecimal.ZERO;
    List<Map<String, Object>> told = new ArrayList<>();
    for (JsonNode asked : body.path("lines")) {
      long quantity = asked.path("quantity").asLong();
      Line line =
          order.lines().stream()
              .filter(one -> one.id().equals(asked.path("lineId").asString()))
              .findFirst()
              .orElseThrow();
      net =
          net.add(
              line.net()
                  .multiply(BigDecimal.valueOf(quantity))
                  .divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.HALF_UP));
      told.add(Map.of("quantity", "" + quantity));
    }
    return creditNote(
        server.log.stream()
            .filter(event -> event.stream().equals(order.id()))
            .map(event -> String.valueOf(event.payload().get("customerId")))
            .findFirst()
            .orElseThrow(),
        body,
        told,
        net + " " + order.currency(),
        actor);
  }

  private String creditAlone(JsonNode body, String actor) {
    BigDecimal net = BigDecimal.ZERO;
    List<Map<String, Object>> told = new ArrayList<>();
    for (JsonNode line : body.path("lines")) {
      net = net.add(new BigDecimal(line.path("net").asString()));
      told.add(Map.of("quantity", "" + line.path("quantity").asLong()));
    }
    return creditNote(
        body.path("customerId").asString(),
        body,
        told,
        net + " " + body.path("currency").asString(),
        actor);
  }

  private String creditNote(
      String customer,
      JsonNode body,
      List<Map<String, Object>> lines,
      String amount,
      String actor) {
    String id = "credit-" + ++ids;
    tell(
        "credit-note-issued",
        id,
        actor,
        Map.of(
            "creditNoteId", id,
            "customerId", customer,
            "externalReference", body.path("externalReference").asString(),
            "lines", lines,
            "net", amount,
            "total", amount));
    finish(id, "CREDIT_NOTE", amount, actor);
    return id;
  }

  private void finish(String document, String kind, String amount, String actor) {
    tell("invoice-number-assigned", document, actor, Map.of("documentId", document));
    if (amount.startsWith("0.00 ")) {
      return;
    }
    String[] parts = amount.split(" ", -1);
    BigDecimal units = new BigDecimal(parts[0]);
    owed.merge(parts[1], kind.equals("INVOICE") ? units : units.negate(), BigDecimal::add);
    tell(
        "open-item-posted",
        "account",
        actor,
        Map.of("itemId", document, "kind", kind, "amount", amount));
  }

  private void tell(String type, String stream, String actor, Map<String, Object> data) {
    Map<String, Object> told = new HashMap<>(data);
    Map<String, Object> lie = falsified.remove(type);
    if (lie != null) {
      told.putAll(lie);
    }
    Object at = told.getOrDefault("at", server.moment());
    server.log.add(
        new FakeThroughline.Event(
            server.log.size() + 1L, type, stream, actor, String.valueOf(at), told));
  }
}
