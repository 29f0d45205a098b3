package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Outcome;
import io.throughline.command.decision.Rejection;
import io.throughline.command.decision.RejectionKind;
import io.throughline.command.process.Cause;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.run.ProcessMemory.Refusal;
import io.throughline.eventlog.engine.LogSchema;
import io.throughline.eventlog.json.EventJson;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.UnitPrice;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The same runner on a real database.
class ProcessStoreTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LineId LINE = LineId.of(ORDER, 1);
  private static final String SHIPMENT = DerivedId.of("shipment", "e3", "MAIN");

  private static final EmbeddedPostgres SERVER = started();

  private final DataSource database = SERVER.getPostgresDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final ProcessStore store =
      new ProcessStore(jdbc, new ProcessJson(new EventJson().mapper()));
  private final List<String> sent = new ArrayList<>();
  private final ProcessRunner runner =
      new ProcessRunner(
          ProcessCatalogue.ALL,
          new RecentStates(store, 2),
          new CommandSender(
              (command, envelope) -> {
                sent.add(command.getClass().getSimpleName());
                return new Outcome.Done(command.streamId().value(), 0, true);
              },
              new SameThread(),
              _ -> {}));

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  @BeforeEach
  void migrate() {
    var _ = LogSchema.migrated(database);
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .schemas("command")
            .locations("classpath:io/throughline/command/migration")
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
  }

  private static ProcessEvent event(long position, String stream, Object payload) {
    return new ProcessEvent(position, "e" + position, new StreamId(stream), NOON, "c", payload);
  }

  private static final ProcessEvent PLACED = event(1, ORDER.value(), placed(bolts(10)));
  private static final ProcessEvent CONFIRMED = event(2, ORDER.value(), new Confirmed("d"));
  private static final ProcessEvent RESERVED =
      event(3, "stock", new Reserved(LINE, units(10), 5, 1));
  private static final ProcessEvent REQUESTED =
      event(4, SHIPMENT, new GoodsIssueRequested(null, null));
  private static final ProcessEvent ISSUED =
      event(
          5,
          "stock",
          new Issued(LINE, new ShipmentId(SHIPMENT), units(10), UnitPrice.parse("0.60 EUR")));
  private static final ProcessEvent LEFT =
      event(6, SHIPMENT, new GoodsIssued(List.of("e5"), null, null));
  private static final ProcessEvent CLOSED = event(7, ORDER.value(), new Closed(null));

  private void handle(ProcessEvent... batch) {
    transaction.executeWithoutResult(status -> {
      try {
        runner.handle(List.of(batch));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private List<String> rows(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }

  @Nested
  class When_batches_are_handled {

    @Test
    void each_event_finds_what_the_ones_before_it_left() {
      for (ProcessEvent event :
          List.of(PLACED, CONFIRMED, RESERVED, REQUESTED, ISSUED, LEFT, CLOSED)) {
        handle(event);
      }
      assertThat(sent)
          .containsExactly(
              "RequestCredit",
              "GenerateContract",
              "Reserve",
              "Plan",
              "Issue",
              "ConfirmGoodsIssue",
              "Bill");
      assertThat(rows("select process || ' ' || key from command.process_state")).isEmpty();
      assertThat(rows("select alias from command.process_alias")).isEmpty();
      assertThat(store.reached()).isEqualTo(7);
    }

    @Test
    void one_batch_leads_to_the_same() {
      handle(PLACED, CONFIRMED, RESERVED, REQUESTED, ISSUED, LEFT, CLOSED);
      assertThat(sent)
          .containsExactlyInAnyOrder(
              "RequestCredit",
              "GenerateContract",
              "Reserve",
              "Plan",
              "Issue",
              "ConfirmGoodsIssue",
              "Bill");
      assertThat(rows("select process || ' ' || key from command.process_state")).isEmpty();
    }

    @Test
    void a_state_is_found_by_the_order_that_it_is_about() {
      handle(PLACED, CONFIRMED, RESERVED);
      assertThat(store.ofOrder(ORDER).stream().map(ProcessStore.Known::process))
          .containsExactly("allocation", "billing", "credit", "fulfilment");
      assertThat(store.ofOrder(new OrderId("another"))).isEmpty();
      assertThat(rows("select alias from command.process_alias")).containsExactly(SHIPMENT);
    }

    @Test
    void a_batch_that_is_rolled_back_leaves_nothing() {
      transaction.executeWithoutResult(status -> {
        handle(PLACED, CONFIRMED);
        status.setRollbackOnly();
      });
      assertThat(store.reached()).isZero();
      assertThat(rows("select key from command.process_state")).isEmpty();
      handle(PLACED, CONFIRMED);
      assertThat(store.ofOrder(ORDER)).isNotEmpty();
    }
  }

  @Nested
  class When_something_is_due {

    @Test
    void it_is_found_until_it_is_answered() throws InterruptedException {
      handle(PLACED, CONFIRMED, RESERVED, REQUESTED, ISSUED, LEFT);
      InvoiceId invoice = new InvoiceId(DerivedId.of("invoice", "e6"));
      handle(event(7, invoice.value(), CashEvents.ISSUED));
      assertThat(rows("select key from command.process_state where due")).containsExactly("INV");
      sent.clear();
      assertThat(runner.sendDue()).isEqualTo(1);
      assertThat(sent).containsExactly("AssignNumber");
      handle(event(8, invoice.value(), new NumberAssigned(invoice, "INV", 1)));
      assertThat(rows("select key from command.process_state where due")).isEmpty();
      assertThat(rows("select kind from command.process_state where key = 'INV-1'"))
          .containsExactly("Numbered");
    }
  }

  @Nested
  class When_commands_were_refused {

    private static Refusal refusal(int number) {
      return new Refusal(
          "c" + number,
          "credit",
          "account-1",
          "RequestCredit[…]",
          new Rejection("no", RejectionKind.STATE, "detail " + number),
          new Cause("e1", NOON, "c"),
          ORDER);
    }

    @Test
    void each_is_kept_once_and_found_by_its_order() {
      store.keep(List.of(refusal(1), refusal(2), refusal(1)));
      assertThat(store.refusalsOf(ORDER).stream().map(ProcessStore.ToldRefusal::detail))
          .containsExactly("detail 2", "detail 1");
      assertThat(store.refusalsOf(new OrderId("another"))).isEmpty();
    }

    @Test
    void only_the_last_are_kept() {
      jdbc.sql(
              """
              insert into command.process_refusal
                (command_id, process, stream, order_id, command, code, detail, cause_id)
              select 'old' || n, 'credit', 's', 'o', 'c', 'code', 'detail', 'e'
                from generate_series(1, 10000) as n
              """)
          .update();
      store.keep(List.of(refusal(1)));
      assertThat(rows("select count(*) from command.process_refusal")).containsExactly("10000");
      assertThat(rows("select command_id from command.process_refusal where command_id = 'old1'"))
          .isEmpty();
    }
  }
}
