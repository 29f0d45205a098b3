package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// An order of 1,000 lines: how long it takes to be placed, until all of it is reserved in the
/// order book, and to change the quantity of one line.
public final class LargeOrder implements Benchmark {

  private static final int LINES = 1000;
  private static final int QUANTITY = 5;
  private static final int ROUNDS = 9;
  private static final double MOST_TO_RESERVE = 2000;

  @Override
  public String name() {
    return "large-order";
  }

  @Override
  public String about() {
    return "an order of 1,000 lines: ms to place it, until it is reserved, to change a line;"
        + " ours is the median until reserved, peer the 2,000 ms that are allowed";
  }

  @Override
  public Result run(Options chosen) throws Exception {
    try (ServerUnderTest server = ServerUnderTest.start()) {
      String customer = company(server);
      double[] place = new double[ROUNDS];
      double[] reserve = new double[ROUNDS];
      double[] change = new double[ROUNDS];
      System.out.printf("%5s %12s %12s %12s%n", "round", "placed ms", "reserved ms", "changed ms");
      for (int round = 0; round < ROUNDS; round++) {
        String order = order(customer);
        long began = System.nanoTime();
        JsonNode receipt = server.command("/sales-orders", order);
        place[round] = millisSince(began);
        String id = receipt.path("id").asString();
        awaitReserved(server, id, receipt.path("position").asLong(), LINES * QUANTITY);
        reserve[round] = millisSince(began);
        long changing = System.nanoTime();
        String line = "/sales-orders/%s/lines/%d/change-quantity".formatted(id, 1 + round * 100);
        JsonNode changed = server.command(line, "{\"quantity\": %d}".formatted(QUANTITY + 1));
        change[round] = millisSince(changing);
        awaitReserved(server, id, changed.path("position").asLong(), LINES * QUANTITY + 1);
        System.out.printf(
            "%5d %12.1f %12.1f %12.1f%n", round + 1, place[round], reserve[round], change[round]);
      }
      System.out.printf(
          "%5s %12.1f %12.1f %12.1f%n", "median", median(place), median(reserve), median(change));
      double ours = median(reserve);
      return new Result(name(), ours, MOST_TO_RESERVE, MOST_TO_RESERVE / ours);
    }
  }

  private static String company(ServerUnderTest server) {
    IntStream.rangeClosed(1, LINES)
        .parallel()
        .forEach(n -> {
          server.command("/products", "{\"sku\": \"P-%d\", \"name\": \"Part %d\"}".formatted(n, n));
          server.command(
              "/stock-items/P-%d@MAIN/receive".formatted(n),
              """
              {"quantity": 1000000, "currency": "EUR", "unitCost": "1.00", "source": "opening"}
              """);
        });
    return server
        .command(
            "/customers",
            """
            {"code": "C-1", "kind": "COMPANY", "name": "Large Ltd",
             "creditLimit": {"amount": "100000000.00", "currency": "EUR"}}
            """)
        .path("id")
        .asString();
  }

  private static String order(String customer) {
    String lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(n ->
                """
                {"sku": "P-%d", "quantity": %d, "unitPrice": "1.00", "requestedDate": "2030-01-01"}
                """
                    .formatted(n, QUANTITY))
            .collect(Collectors.joining(","));
    return "{\"customerId\": \"%s\", \"currency\": \"EUR\", \"lines\": [%s]}"
        .formatted(customer, lines);
  }

  /// Asks again and again, as a screen would that waits for it.
  private static void awaitReserved(
      ServerUnderTest server, String order, long position, long units) {
    long began = System.nanoTime();
    long reserved;
    do {
      JsonNode answer = server.query("/erp/orders/%s?minPosition=%d".formatted(order, position));
      reserved = answer.at("/order/quantities/reserved").asLong();
      if (reserved > units || millisSince(began) > 60_000) {
        throw new IllegalStateException("%d of %d are reserved".formatted(reserved, units));
      }
    } while (reserved < units);
  }

  private static double millisSince(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
