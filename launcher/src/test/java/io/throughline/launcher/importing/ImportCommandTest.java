package io.throughline.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.importing.northwind.SmallNorthwind;
import io.throughline.launcher.importing.retail.SmallRetail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  @TempDir Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private FakeThroughline server;
  private Path northwind;
  private Path retail;

  @BeforeEach
  void start() throws IOException {
    server = new FakeThroughline();
    northwind = Files.writeString(folder.resolve("dump.sql"), SmallNorthwind.CLEAN);
    retail = Files.writeString(folder.resolve("r.csv"), SmallRetail.HEADER + SmallRetail.ROWS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String format, Path file) throws InterruptedException {
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return new ImportCommand(PATIENCE)
        .run(new ImportRequest(server.api(), format, file, folder.resolve("reports"), out));
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private String report(String name) throws IOException {
    return Files.readString(folder.resolve("reports").resolve(name));
  }

  @Nested
  class An_empty_server {

    @Test
    void has_all_of_northwind_afterwards() throws Exception {
      assertThat(run("northwind", northwind)).as(told()).isEqualTo(ImportCommand.AGREES);
      assertThat(server.count("sales-order-placed")).isEqualTo(3);
      assertThat(server.count("invoice-issued")).isEqualTo(2);
      assertThat(report("northwind-tie-out.txt"))
          .containsPattern("value ordered +305.7375 +0 +-0.0025 +305.74 +0\\s")
          .containsPattern("freight, not part of any order line +33.88 +33.88 +0 +0 +0\\s")
          .contains("It ties out: no difference.");
    }

    @Test
    void has_all_of_the_retail_year_afterwards() throws Exception {
      assertThat(run("online-retail", retail)).as(told()).isEqualTo(ImportCommand.AGREES);
      assertThat(report("online-retail-tie-out.txt"))
          .containsPattern("rows of the source +16 +1 +0 +15 +0\\s")
          .containsPattern("invoice numbers of the source +10 +1 +0 +9 +0\\s")
          .containsPattern("net value of the source +-78.849 +-100 +0.001 +21.15 +0\\s")
          .containsPattern("credit notes +planned +5 +issued +5 +0\\s")
          .containsPattern("documents over more than 0 +issued +9 +open items +9 +0\\s")
          .containsPattern("receivables of all customers +view +21.15 +log +21.15 +0\\s")
          .containsPattern("receivables .* 21.15 .* 21.15 +0\\s");
      assertThat(report("online-retail-rejects.csv")).contains("12,").contains("A500007");
    }

    @Test
    void learns_when_everything_took_effect() throws Exception {
      run("northwind", northwind);
      assertThat(server.effective)
          .contains(
              "/customers 1996-07-03",
              "/stock-items/NW-1@MAIN/receive 1996-07-03",
              "/sales-orders 1996-07-04",
              "/products/NW-1/publish-price 1996-08-06")
          .anyMatch(line -> line.matches("/shipments/.*/ship 1996-07-16"));
    }
  }

  @Nested
  class A_second_run {

    @Test
    void changes_nothing() throws Exception {
      run("online-retail", retail);
      int events = server.log.size();
      assertThat(run("online-retail", retail)).isEqualTo(ImportCommand.AGREES);
      assertThat(server.log).hasSize(events);
    }

    @Test
    void resumes_a_run_that_was_cut_off_at_any_command() throws Exception {
      int commands = 1;
      while (cutOffAfter(commands)) {
        assertThat(run("online-retail", retail)).as(told()).isEqualTo(ImportCommand.AGREES);
        assertThat(server.count("sales-order-placed")).isEqualTo(5);
        assertThat(server.count("credit-note-issued")).isEqualTo(5);
        commands += 3;
      }
      assertThat(commands).isGreaterThan(30);
      assertThat(told()).contains("The import ends here").contains("Run it again to go on");
    }

    /// True if the import failed because the server broke down; it works again afterwards.
    private boolean cutOffAfter(int commands) throws Exception {
      server.close();
      server = new FakeThroughline();
      server.breakDownAfter(commands);
      int exit = run("online-retail", retail);
      server.heal();
      return exit == ImportCommand.FAILED;
    }
  }

  @Nested
  class A_server_in_trouble {

    @Test
    void is_asked_again_while_it_is_busy() throws Exception {
      server.beBusy(1);
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.AGREES);
    }

    @Test
    void that_refuses_an_order_shows_as_a_difference() throws Exception {
      server.refuse("/ship");
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.DIFFERS);
      assertThat(told())
          .contains("IT DOES NOT TIE OUT")
          .contains("REFUSED order 10")
          .contains("409 not-today: refused by the test");
    }

    @Test
    void that_records_another_amount_shows_as_a_difference() throws Exception {
      server.falsify("invoice-issued", "net", "1.00 GBP");
      assertThat(run("online-retail", retail)).isEqualTo(ImportCommand.DIFFERS);
      assertThat(report("online-retail-tie-out.txt")).contains("IT DOES NOT TIE OUT");
    }

    @Test
    void that_loses_a_unit_of_stock_shows_as_a_difference() throws Exception {
      server.falsify("stock-issued", "quantity", "1");
      assertThat(run("online-retail", retail)).isEqualTo(ImportCommand.DIFFERS);
    }

    @Test
    void that_never_numbers_an_invoice_shows_as_a_difference() throws Exception {
      server.falsify("invoice-number-assigned", "documentId", "another");
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.DIFFERS);
    }

    @Test
    void that_dates_an_invoice_otherwise_shows_as_a_difference() throws Exception {
      server.falsify("invoice-issued", "at", "1996-07-17T12:00:00Z");
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.DIFFERS);
      assertThat(told()).containsPattern("invoices on another day +source +0 +log +1 +-1");
    }

    @Test
    void that_plans_no_shipment_is_given_up() throws Exception {
      server.falsify("shipment-planned", "orderId", "another");
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.FAILED);
      assertThat(told()).contains("waits; see /api/audit/processes?orderId=order-");
    }

    @Test
    void that_has_other_content_for_a_key_shows_as_a_difference() throws Exception {
      run("northwind", northwind);
      Files.writeString(
          northwind, SmallNorthwind.CLEAN.replace("VALUES (10, 1, 14.3", "VALUES (10, 1, 15.3"));
      assertThat(run("northwind", northwind)).isEqualTo(ImportCommand.DIFFERS);
      assertThat(told()).contains("idempotency-key-reused");
    }
  }

  @Nested
  class Nothing_is_sent {

    @Test
    void for_an_unknown_format() throws Exception {
      assertThat(run("sap", northwind)).isEqualTo(ImportCommand.FAILED);
      assertThat(told()).contains("There is no format sap; known are [northwind, online-retail].");
    }

    @Test
    void for_a_file_that_is_not_there() throws Exception {
      assertThat(run("northwind", folder.resolve("none.sql"))).isEqualTo(ImportCommand.FAILED);
      assertThat(told()).contains("none.sql");
    }

    @Test
    void for_a_file_of_another_kind() throws Exception {
      assertThat(run("online-retail", northwind)).isEqualTo(ImportCommand.FAILED);
      assertThat(told()).contains("line 1: the columns have to be");
      assertThat(server.log).isEmpty();
    }
  }
}
