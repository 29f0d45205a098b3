package io.throughline.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.journey.Api;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes of each side on one database, as in docker-compose.yml.
class TwoOfEachSideTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /// For each process, as variables of its environment; asked once.
  Map<String, String> settings() {
    return Map.of();
  }

  @Test
  void they_share_the_work_and_the_others_go_on_when_one_of_each_is_killed() throws Exception {
    Map<String, String> more = settings();
    try (EmbeddedPostgresServer database = EmbeddedPostgresServer.start(folder);
        SideProcess command1 =
            SideProcess.ofCommands(database, folder.resolve("command-1.log"), more);
        SideProcess command2 =
            SideProcess.ofCommands(database, folder.resolve("command-2.log"), more);
        SideProcess query1 = SideProcess.ofQueries(database, folder.resolve("query-1.log"), more);
        SideProcess query2 = SideProcess.ofQueries(database, folder.resolve("query-2.log"), more)) {
      Api commands1 = command1.up("/audit/processes");
      Api commands2 = command2.up("/audit/processes");
      Api queries1 = query1.up("/audit/position");
      Api queries2 = query2.up("/audit/position");
      String customer = customerWithStock(commands1, 10);

      order(commands1, customer, 3);
      order(commands2, customer, 4);

      for (Api queries : List.of(queries1, queries2)) {
        reserved(queries, 7);
      }
      command1.kill();
      query1.kill();

      order(commands2, customer, 5);

      reserved(queries2, 10);
      assertThat(queries2.read("/erp/stock/desk@MAIN").at("/item/backordered").asLong())
          .isEqualTo(2);
      sameLogEverywhere(queries2);
    }
  }

  private static String customerWithStock(Api api, int quantity) {
    String customer =
        api.command(
                "/customers",
                """
                {"code": "T-1", "kind": "COMPANY", "name": "Twins",
                 "creditLimit": {"amount": "5000.00", "currency": "EUR"}}
                """)
            .id();
    api.command("/products", "{\"sku\": \"desk\", \"name\": \"Desk\"}");
    api.command(
        "/stock-items/desk@MAIN/receive",
        """
        {"quantity": %d, "currency": "EUR", "unitCost": "40", "source": "purchase"}
        """
            .formatted(quantity));
    return customer;
  }

  private static void order(Api api, String customer, int quantity) {
    api.command(
        "/sales-orders",
        """
        {"customerId": "%s", "currency": "EUR", "lines": [
          {"sku": "desk", "quantity": %d, "unitPrice": "100.00", "requestedDate": "2099-01-01"}]}
        """
            .formatted(customer, quantity));
  }

  private static void reserved(Api queries, int quantity) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(queries.get("/erp/stock/desk@MAIN").body().at("/item/reserved").asLong())
                .isEqualTo(quantity));
  }

  /// No position is missing and no event is told twice.
  private static void sameLogEverywhere(Api queries) {
    List<Long> positions =
        queries
            .read("/audit/events?after=0&limit=500")
            .path("items")
            .valueStream()
            .map(event -> event.path("position").asLong())
            .toList();
    assertThat(positions)
        .hasSizeGreaterThan(15)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, positions.size()).mapToObj(Long::valueOf).toList());
  }
}
