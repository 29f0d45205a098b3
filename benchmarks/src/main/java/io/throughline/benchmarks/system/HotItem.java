package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import io.throughline.benchmarks.system.PlacedOrder.Line;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;

/// All orders for one item against orders that are spread over many.
public final class HotItem implements Benchmark {

  private static final int SCARCE = 200;
  private static final int SCARCE_ORDERS = 300;
  private static final String SCARCE_SKU = "SCARCE";

  /// Placed, credit committed, confirmed, contract, reserved, shipment planned.
  private static final int EVENTS = 6;

  private final AtomicInteger keys = new AtomicInteger();

  @Override
  public String name() {
    return "hot-item";
  }

  @Override
  public String about() {
    return "orders fully reserved a second, whole product: all for one item, against orders spread"
        + " over 10,000 items; nothing is sold twice";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("orders", "2000", "in each measurement"),
        new Option("rounds", "3", "how often each is measured, in turn"),
        new Option("senders", "64", "clients that place orders"),
        new Option("items", "10000", "items over which orders are spread"),
        new Option("customers", "200", "customers that order"),
        new Option("heap", "512m", "-Xmx of the server"),
        new Option("jfr", "", "file for a flight recording; prints a profile of it"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    Samples hot = new Samples();
    Samples spread = new Samples();
    ServerOptions options =
        ServerOptions.of(chosen.text("heap")).recordingTo(Chain.recording(chosen));
    int orders = chosen.number("orders");
    int items = chosen.number("items");
    try (DrivenServer server = DrivenServer.start(options, chosen.number("senders"))) {
      Company company = Company.prepare(server.http(), chosen.number("customers"), items);
      IntUnaryOperator one = _ -> 0;
      IntUnaryOperator many = number -> number % items;
      reserve(server, company, chosen, one);
      reserve(server, company, chosen, many);
      Table table = new Table("round", "one item: orders/s", "spread: orders/s");
      try (Observation seen = Observation.begin(server.process(), options.recording() != null)) {
        for (int round = 1; round <= chosen.number("rounds"); round++) {
          double hottest = reserve(server, company, chosen, one);
          double widest = reserve(server, company, chosen, many);
          hot.add(hottest);
          spread.add(widest);
          table.row(round, hottest, widest);
        }
        table.print();
        seen.end(2 * orders * chosen.number("rounds"));
      }
      System.out.println(server.process().memory());
      requireNothingSoldTwice(server, company, chosen.number("senders"));
    }
    if (options.recording() != null) {
      Profile.of(options.recording()).print();
    }
    return Result.moreIsBetter(name(), hot.median(), spread.median());
  }

  /// Places orders and waits until all of them are reserved.
  ///
  /// @return orders a second, from the first request to the last reservation
  private double reserve(
      DrivenServer server, Company company, Options chosen, IntUnaryOperator itemOf)
      throws Exception {
    int orders = chosen.number("orders");
    int first = keys.getAndAdd(orders);
    long before = server.head();
    long began = System.nanoTime();
    Clients.carryOut(
        chosen.number("senders"),
        first,
        first + orders,
        number -> place(server, company, number, Company.sku(itemOf.applyAsInt(number))));
    server.awaitEvents("stock-reserved", before, orders);
    double seconds = (System.nanoTime() - began) / 1e9;
    server.awaitViews(before + (long) EVENTS * orders);
    return orders / seconds;
  }

  private static void place(DrivenServer server, Company company, int number, String sku)
      throws Exception {
    List<String> customers = company.customers();
    PlacedOrder order =
        new PlacedOrder(customers.get(number % customers.size()), List.of(new Line(sku, 1, 10)));
    server.http().post("/sales-orders", "hot-" + number, order.body());
  }

  /// More orders than there is stock: just the stock is reserved, and the rest waits.
  private void requireNothingSoldTwice(DrivenServer server, Company company, int senders)
      throws Exception {
    Company.item(server.http(), SCARCE_SKU, SCARCE);
    int first = keys.getAndAdd(SCARCE_ORDERS);
    long before = server.head();
    Clients.carryOut(
        senders, first, first + SCARCE_ORDERS, n -> place(server, company, n, SCARCE_SKU));
    server.awaitEvents("stock-reserved", before, SCARCE);
    server.awaitEvents("stock-backordered", before, SCARCE_ORDERS - SCARCE);
    server.awaitViews(server.head());
    JsonNode item = server.http().get("/erp/stock/" + SCARCE_SKU + "@MAIN").json().path("item");
    String found =
        "%s on hand, %s reserved, %s backordered"
            .formatted(
                item.path("onHand").asString(),
                item.path("reserved").asString(),
                item.path("backordered").asString());
    String expected =
        "%d on hand, %d reserved, %d backordered".formatted(SCARCE, SCARCE, SCARCE_ORDERS - SCARCE);
    if (!found.equals(expected)) {
      throw new IllegalStateException("%s instead of %s".formatted(found, expected));
    }
    server.log().requireDense();
  }
}
