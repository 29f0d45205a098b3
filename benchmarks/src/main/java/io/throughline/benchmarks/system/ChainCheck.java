package io.throughline.benchmarks.system;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/// Whether complete loops are what the log and the views tell afterwards.
final class ChainCheck {

  private static final int AT_ONCE = 8;

  /// What a loop leaves behind apart from stock and accounts, which are there before it: each
  /// stream with its first event and its length.
  private static final List<String> STREAMS =
      List.of(
          "sales-order-placed 3", "shipment-planned 5", "invoice-drafted 3", "payment-received 2");

  private final HttpConnections server;
  private final ServerLog log;
  private final Company company;

  ChainCheck(DrivenServer driven, Company company) {
    this.server = driven.http();
    this.log = driven.log();
    this.company = company;
  }

  /// @param orders all that were placed since the position
  /// @throws IllegalStateException with all that is not as it should be
  void require(List<PlacedOrder> orders, long since)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    log.requireDense();
    List<String> faults = new ArrayList<>();
    ChainTally.difference(ChainTally.of(orders), log.types(since))
        .forEach((type, more) -> faults.add("%+d %s".formatted(more, type)));
    Map<String, Long> streams = new TreeMap<>();
    STREAMS.forEach(stream -> streams.put(stream, (long) orders.size()));
    ChainTally.difference(streams, log.streams(since))
        .forEach((stream, more) -> faults.add("%+d streams: %s events".formatted(more, stream)));
    receivables(faults);
    customers(orders, faults);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("not as it should be: " + String.join("; ", faults));
    }
  }

  private void receivables(List<String> faults) throws IOException, InterruptedException {
    for (JsonNode total : server.get("/erp/receivables").json().path("totals")) {
      for (String figure : List.of("total", "unapplied", "overdue")) {
        same(faults, "receivables " + figure, "0.00", total.path(figure).asString());
      }
    }
  }

  /// Customer 360 of every customer: nothing open, nothing owed, all of it revenue.
  private void customers(List<PlacedOrder> orders, List<String> faults)
      throws InterruptedException, ExecutionException {
    Map<String, Long> revenue = new HashMap<>();
    orders.forEach(order -> revenue.merge(order.customer(), order.netCents(), Long::sum));
    List<String> customers = company.customers();
    ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    Clients.carryOut(
        AT_ONCE,
        0,
        customers.size(),
        n -> {
          String customer = customers.get(n);
          JsonNode money = server.get("/crm/customers/" + customer).json().at("/money/0");
          List<String> its = new ArrayList<>();
          for (String figure : List.of("openOrderValue", "receivable", "committed", "overdue")) {
            same(its, "customer " + customer + " " + figure, "0.00", money.path(figure).asString());
          }
          long net = Objects.requireNonNullElse(revenue.get(customer), 0L);
          same(
              its,
              "customer " + customer + " revenue",
              PlacedOrder.euros(net),
              money.path("revenue").asString());
          found.addAll(its);
        });
    faults.addAll(found);
  }

  private static void same(List<String> faults, String what, String expected, String found) {
    if (!expected.equals(found)) {
      faults.add("%s is %s instead of %s".formatted(what, found, expected));
    }
  }
}
