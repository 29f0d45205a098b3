package io.throughline.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.FailpointServer;
import io.throughline.launcher.journey.Api;
import io.throughline.launcher.journey.Api.Answer;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A scripted order, from customer to cash, on a program that is killed after every append it
/// makes. Whoever works with it sends what was not answered again, with the same keys.
class KillAfterEveryEventTest {

  private static final int MOST_LIVES = 60;
  private static final Duration TO_COME_UP = Duration.ofSeconds(90);
  private static final Duration TO_COMPLETE = Duration.ofSeconds(60);
  private static final Duration STILL_THERE = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private Set<String> commands = Set.of();

  /// The connection broke: the program died over this request.
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;

    Died(Throwable cause) {
      super(cause);
    }
  }

  @Test
  void the_order_still_completes_and_each_effect_is_there_once() throws Exception {
    try (EmbeddedPostgresServer database = EmbeddedPostgresServer.start(folder)) {
      int deaths = 0;
      while (!survives(database)) {
        assertThat(++deaths).as("deaths; see %s", folder).isLessThan(MOST_LIVES);
      }
      assertThat(commands).as("commands with events, one in each life").hasSize(deaths);
    }
  }

  /// One life of the program.
  private boolean survives(EmbeddedPostgresServer database) throws Exception {
    int port = freePort();
    Process program = program(database, port);
    try {
      Api api = new Api(URI.create("http://127.0.0.1:" + port));
      awaitUp(api, program);
      act(api);
      Awaitility.await()
          .atMost(TO_COMPLETE)
          .until(() -> !program.isAlive() || tally(api).equals(expected()));
      if (program.waitFor(STILL_THERE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Died(new IllegalStateException("died while it completed the order"));
      }
      assertThat(tally(api)).isEqualTo(expected());
      Awaitility.await()
          .untilAsserted(() -> {
            JsonNode order = api.read("/erp/orders").at("/items/0");
            assertThat(order.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(order.path("paymentStatus").asString()).isEqualTo("PAID");
          });
      return true;
    } catch (Died e) {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(137);
      return false;
    } finally {
      program.destroyForcibly();
    }
  }

  private Process program(EmbeddedPostgresServer database, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dthroughline.event-log.node-id=killed-often",
                "-cp",
                System.getProperty("java.class.path"),
                FailpointServer.class.getName(),
                database.jdbcUrl(),
                database.user(),
                Integer.toString(port),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "program.log")));
    builder.environment().put("THROUGHLINE_JDBC_PASSWORD", database.password());
    return builder.start();
  }

  private static void awaitUp(Api api, Process program) {
    try {
      Awaitility.await().atMost(TO_COME_UP).until(() -> !program.isAlive() || isUp(api));
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException("the program did not come up", e);
    }
    if (!program.isAlive()) {
      throw new Died(new IllegalStateException("died while coming up"));
    }
  }

  private static boolean isUp(Api api) {
    try {
      return api.get("/audit/position").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /// The script: each step with a key of its own, so that sending it again is harmless.
  private static void act(Api api) {
    String customer =
        step(
            api,
            "/customers",
            """
            {"code": "K-1", "kind": "COMPANY", "name": "Killed often",
             "creditLimit": {"amount": "500.00", "currency": "EUR"}}
            """);
    step(api, "/products", "{\"sku\": \"desk\", \"name\": \"Desk\"}");
    step(
        api,
        "/stock-items/desk@MAIN/receive",
        "{\"quantity\": 5, \"currency\": \"EUR\", \"unitCost\": \"40\", \"source\": \"purchase\"}");
    String order =
        step(
            api,
            "/sales-orders",
            """
            {"customerId": "%s", "currency": "EUR", "lines": [
              {"sku": "desk", "quantity": 3, "unitPrice": "100.00", "requestedDate": "2099-01-01"}]}
            """
                .formatted(customer));
    String shipment = await(api, "/erp/shipments?orderId=" + order, "/items/0/shipmentId");
    step(api, "/shipments/" + shipment + "/ship", "{}");
    await(api, "/erp/invoices?orderId=" + order, "/items/0/legalNumber");
    step(
        api,
        "/payments",
        """
        {"currency": "EUR", "amount": "300.00", "method": "CASH", "valueDate": "2020-01-01",
         "customerId": "%s"}
        """
            .formatted(customer));
  }

  private static String step(Api api, String path, String body) {
    try {
      Answer answer = api.command("script" + path.replace('/', '-'), path, body);
      assertThat(answer.status()).as("%s %s", path, answer.body()).isIn(200, 201);
      return answer.id();
    } catch (UncheckedIOException e) {
      throw new Died(e);
    }
  }

  private static String await(Api api, String path, String pointer) {
    try {
      return Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> api.read(path).at(pointer).asString(""), found -> !found.isEmpty());
    } catch (UncheckedIOException e) {
      throw new Died(e);
    }
  }

  private Map<String, Long> tally(Api api) {
    JsonNode events;
    try {
      events = api.read("/audit/events?after=0&limit=500").path("items");
    } catch (UncheckedIOException e) {
      throw new Died(e);
    }
    commands =
        events
            .valueStream()
            .map(event -> event.path("commandId").asString())
            .collect(Collectors.toSet());
    return events
        .valueStream()
        .collect(
            Collectors.groupingBy(
                event -> event.path("type").asString(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> expected() {
    return List.of(
            "customer-registered",
            "credit-limit-set",
            "product-registered",
            "stock-received",
            "sales-order-placed",
            "credit-committed",
            "sales-order-confirmed",
            "contract-generated",
            "stock-reserved",
            "shipment-planned",
            "shipment-picked",
            "shipment-packed",
            "goods-issue-requested",
            "stock-issued",
            "goods-issued",
            "invoice-drafted",
            "invoice-issued",
            "invoice-number-assigned",
            "open-item-posted",
            "open-item-posted",
            "credit-commitment-reduced",
            "payment-received",
            "payment-identified",
            "items-cleared")
        .stream()
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
