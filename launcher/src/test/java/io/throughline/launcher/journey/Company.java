package io.throughline.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.TestServer;
import io.throughline.launcher.journey.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/// The people of a company, acting over HTTP; every journey has its own customers and items.
final class Company {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Api api;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  Company() {
    this(new Api(TestServer.shared()));
  }

  static Company onAxonServer() {
    return new Company(new Api(TestServer.sharedOnAxonServer()));
  }

  Company(Api api) {
    this.api = api;
  }

  String customer(String limit) {
    return api.command(
            "/customers",
            """
            {"code": "C-%s-%s", "kind": "COMPANY", "name": "Journey %s",
             "creditLimit": {"amount": "%s", "currency": "EUR"}}
            """
                .formatted(mark, UUID.randomUUID(), mark, limit))
        .id();
  }

  String item(String name) {
    String sku = name + "-" + mark;
    api.command("/products", "{\"sku\": \"%s\", \"name\": \"%s\"}".formatted(sku, name));
    return sku;
  }

  long receive(String sku, long quantity) {
    return api.command(
            "/stock-items/" + sku + "@MAIN/receive",
            """
            {"quantity": %d, "currency": "EUR", "unitCost": "4.00", "source": "journey"}
            """
                .formatted(quantity))
        .position();
  }

  static String orderOf(String customer, String sku, long quantity, String price) {
    return orderOf(customer, List.of(line(sku, quantity, price)));
  }

  static String orderOf(String customer, List<String> lines) {
    return """
    {"customerId": "%s", "currency": "EUR", "lines": [%s]}
    """
        .formatted(customer, String.join(",", lines));
  }

  static String line(String sku, long quantity, String price) {
    return """
    {"sku": "%s", "quantity": %d, "unitPrice": "%s", "taxRate": "0.19", "taxCode": "DE19",
     "requestedDate": "2026-12-24"}
    """
        .formatted(sku, quantity, price);
  }

  static List<String> range(int count, java.util.function.IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.toList());
  }

  String order(String customer, String sku, long quantity, String price) {
    return api.command("/sales-orders", orderOf(customer, sku, quantity, price)).id();
  }

  Answer pay(String customer, String amount) {
    return api.command(
        "/payments",
        """
        {"currency": "EUR", "amount": "%s", "method": "BANK_TRANSFER", "valueDate": "2026-11-01",
         "customerId": "%s"}
        """
            .formatted(amount, customer));
  }

  JsonNode orderBook(String order) {
    return api.read("/erp/orders/" + order);
  }

  String status(String order) {
    return orderBook(order).at("/order/status").asString();
  }

  long quantity(String order, String which) {
    return orderBook(order).at("/order/quantities/" + which).asLong();
  }

  List<String> shipments(String order, String status) {
    return api.read("/erp/shipments?orderId=" + order + "&status=" + status)
        .path("items")
        .valueStream()
        .map(shipment -> shipment.path("shipmentId").asString())
        .toList();
  }

  /// Waits until something is planned for the order and ships it.
  void ship(String order) {
    eventually(() -> assertThat(shipments(order, "PLANNED")).isNotEmpty());
    shipWhatIsPlanned(order);
  }

  /// Ships what is planned by now; more may be planned later.
  void shipWhatIsPlanned(String order) {
    shipments(order, "PLANNED")
        .forEach(shipment -> api.command("/shipments/" + shipment + "/ship", "{}"));
  }

  static void eventually(ThrowingRunnable holds) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsMatching(e -> e instanceof AssertionError)
        .untilAsserted(holds);
  }
}
