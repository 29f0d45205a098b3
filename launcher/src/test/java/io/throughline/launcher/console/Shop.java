package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.demo.DemoServer;
import io.throughline.launcher.journey.Api;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/// The demo company, and in it a customer whose every figure is known: 3 pumps of 60 were shipped,
/// invoiced at 357.00 and paid to the amount of 57.00; of 100 more 57 are reserved.
///
/// @param invoiced the order of the 3 pumps
/// @param waiting the order of the 100
record Shop(
    URI address, Api api, String customer, String invoiced, String waiting, String opportunity) {

  static final String SKU = "TEST-PUMP";
  static final String ITEM = SKU + "@MAIN";
  static final String CUSTOMER_CODE = "TEST-1";
  static final String CUSTOMER_NAME = "Northern Waterworks";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Thirty days to pay, and fifteen more are gone since.
  private static final int DAYS_AGO = 45;

  private static final class Holder {
    private static final Shop SHOP = open(DemoServer.shared().api());
  }

  static Shop shared() {
    return Holder.SHOP;
  }

  private static Shop open(URI address) {
    Api api = new Api(address);
    Shop early = new Shop(address, api, "", "", "", "");
    String customer = early.register(CUSTOMER_CODE, CUSTOMER_NAME);
    early.stock(SKU, 60);
    String invoiced = early.then("/sales-orders", order(customer, "TEST-A", SKU, 3, "100.00"));
    early.ship(invoiced);
    api.command("/payments", payment(customer, "57.00"));
    String waiting = early.place(customer, "TEST-B", SKU, 100, "10.00");
    eventually(() -> assertThat(early.quantity(waiting, "backordered")).isEqualTo(43));
    eventually(() ->
        assertThat(early.orderBook(invoiced).at("/order/outstanding").asString())
            .isEqualTo("300.00"));
    return new Shop(address, api, customer, invoiced, waiting, early.chance(customer));
  }

  /// A customer with credit.
  String register(String code, String name) {
    return api.command(
            "/customers",
            """
            {"code": "%s", "kind": "COMPANY", "name": "%s",
             "creditLimit": {"amount": "100000.00", "currency": "EUR"}}
            """
                .formatted(code, name))
        .id();
  }

  /// A product at 12.50 of which there is some.
  void stock(String sku, long quantity) {
    api.command("/products", "{\"sku\": \"%s\", \"name\": \"Test %s\"}".formatted(sku, sku));
    api.command(
        "/products/" + sku + "/publish-price",
        "{\"currency\": \"EUR\", \"price\": \"12.50\", \"validFrom\": \"2026-01-01\"}");
    then(
        "/stock-items/" + sku + "@MAIN/receive",
        """
        {"quantity": %d, "currency": "EUR", "unitCost": "4.00", "source": "purchase 1"}
        """
            .formatted(quantity));
  }

  String place(String customer, String reference, String sku, long quantity, String price) {
    return api.command("/sales-orders", order(customer, reference, sku, quantity, price)).id();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  static void eventually(ThrowingRunnable holds) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsMatching(e -> e instanceof AssertionError)
        .untilAsserted(holds);
  }

  JsonNode orderBook(String order) {
    return api.read("/erp/orders/" + order);
  }

  long quantity(String order, String which) {
    return orderBook(order).at("/order/quantities/" + which).asLong();
  }

  private static String order(
      String customer, String reference, String sku, long quantity, String price) {
    return """
    {"customerId": "%s", "currency": "EUR", "externalReference": "%s", "lines": [
      {"sku": "%s", "quantity": %d, "unitPrice": "%s", "taxCode": "DE19", "taxRate": "0.19",
       "requestedDate": "%s"}]}
    """
        .formatted(customer, reference, sku, quantity, price, today().plusDays(7));
  }

  static String payment(String customer, String amount) {
    return """
    {"currency": "EUR", "amount": "%s", "method": "BANK_TRANSFER", "valueDate": "%s",
     "customerId": "%s"}
    """
        .formatted(amount, today(), customer);
  }

  /// Ships what is planned for the order, and waits for its invoice.
  void ship(String order) {
    String planned = "/erp/shipments?status=PLANNED&orderId=" + order;
    eventually(() -> assertThat(api.read(planned).path("items")).hasSize(1));
    then("/shipments/" + api.read(planned).at("/items/0/shipmentId").asString() + "/ship", "{}");
    eventually(() ->
        assertThat(api.read("/erp/invoices?orderId=" + order).at("/items/0/legalNumber").asString())
            .startsWith("INV"));
  }

  /// The newest that has a status.
  String anOrder(String status) {
    return api.read("/erp/orders?limit=1&status=" + status).at("/items/0/orderId").asString();
  }

  /// The id of the one invoice there is for the order of the 3 pumps.
  String invoice() {
    return api.read("/erp/invoices?orderId=" + invoiced).at("/items/0/documentId").asString();
  }

  String chance(String customer) {
    return api.command(
            "/opportunities",
            """
            {"customerId": "%s", "ownerId": "li.wei", "title": "Pumps for the northern plant",
             "currency": "EUR", "expectedAmount": "5000.00", "closeDate": "2099-12-31"}
            """
                .formatted(customer))
        .id();
  }

  /// A command whose effect was long ago.
  private String then(String path, String body) {
    return api.command(
            Map.of(
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Effective-At",
                today().minusDays(DAYS_AGO).toString()),
            path,
            body)
        .id();
  }
}
