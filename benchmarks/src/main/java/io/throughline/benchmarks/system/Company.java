package io.throughline.benchmarks.system;

import io.throughline.benchmarks.system.PlacedOrder.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Customers with credit and items with stock, enough of both for whatever is ordered.
final class Company {

  private static final long PLENTY = 1_000_000_000;
  private static final int AT_ONCE = 32;
  private static final int MOST_LINES = 5;
  private static final int MOST_UNITS = 5;
  private static final int MOST_EUROS = 99;

  private final String[] customers;
  private final int items;

  private Company(String[] customers, int items) {
    this.customers = customers;
    this.items = items;
  }

  static Company prepare(HttpConnections server, int customers, int items)
      throws InterruptedException, ExecutionException {
    @Nullable String[] ids = new String[customers];
    Clients.carryOut(
        AT_ONCE,
        0,
        customers,
        n -> {
          ids[n] =
              server
                  .post(
                      "/customers",
                      "customer-" + n,
                      """
                      {"code":"C-%d","kind":"COMPANY","name":"Company %d",
                       "creditLimit":{"amount":"1000000000.00","currency":"EUR"}}\
                      """
                          .formatted(n, n))
                  .json()
                  .path("id")
                  .asString();
        });
    Clients.carryOut(AT_ONCE, 0, items, n -> item(server, sku(n), PLENTY));
    return new Company(all(ids), items);
  }

  /// A product with so much of it in stock.
  static void item(HttpConnections server, String sku, long quantity)
      throws IOException, InterruptedException {
    server.post("/products", "product-" + sku, "{\"sku\":\"%s\",\"name\":\"Part\"}".formatted(sku));
    server.post(
        "/stock-items/%s@MAIN/receive".formatted(sku),
        "stock-" + sku,
        """
        {"quantity":%d,"currency":"EUR","unitCost":"1.00","source":"opening"}\
        """
            .formatted(quantity));
  }

  private static String[] all(@Nullable String[] ids) {
    List<String> present = new ArrayList<>();
    for (String id : ids) {
      if (id == null || id.isEmpty()) {
        throw new IllegalStateException("a customer has no id");
      }
      present.add(id);
    }
    return present.toArray(String[]::new);
  }

  static String sku(int item) {
    return "ITEM-" + item;
  }

  List<String> customers() {
    return List.of(customers);
  }

  /// The order with a number, the same in every run: 1 to 5 lines, evenly spread over customers and
  /// items.
  PlacedOrder order(int number) {
    Random random = new Random(number);
    int first = random.nextInt(items);
    int count = 1 + number % MOST_LINES;
    int apart = 1 + random.nextInt(Math.max(1, items / MOST_LINES - 1));
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      lines.add(
          new Line(
              sku((first + n * apart) % items),
              1 + random.nextInt(MOST_UNITS),
              1 + random.nextInt(MOST_EUROS)));
    }
    return new PlacedOrder(customers[number % customers.length], lines);
  }

  /// An order for each customer, of so many lines.
  List<PlacedOrder> wideOrders(int lines) {
    return IntStream.range(0, customers.length)
        .mapToObj(n ->
            new PlacedOrder(
                customers[n],
                IntStream.range(0, lines)
                    .mapToObj(line -> new Line(sku((n + line) % items), 1, 10 + line))
                    .toList()))
        .toList();
  }
}
