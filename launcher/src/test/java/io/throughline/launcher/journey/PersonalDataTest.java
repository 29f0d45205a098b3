package io.throughline.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.throughline.launcher.InspectedServer;
import io.throughline.launcher.journey.Api.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is said about people is readable for who may ask, and nowhere else.
class PersonalDataTest {

  /// Unmistakable: no other word of the program contains them.
  private static final List<String> SECRETS =
      List.of("Zwetschgenbaum", "Quittenmus", "0171-99887766", "holunder@example.org", "Dattelweg");

  /// What goes to throughline.log.
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  @TempDir private static Path folder;
  private static InspectedServer server;
  private static Api api;

  @BeforeAll
  static void start() {
    server = InspectedServer.start(folder);
    api = new Api(server.api());
    LOG.start();
    rootLogger().addAppender(LOG);
  }

  @AfterAll
  static void stop() {
    server.close();
    rootLogger().detachAppender(LOG);
  }

  private static Logger rootLogger() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static String logged() {
    return List.copyOf(LOG.list).stream()
        .map(event ->
            event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .collect(Collectors.joining("\n"));
  }

  private static String register(String code) {
    return api.command(
            "/customers",
            """
            {"code": "%s", "kind": "PERSON", "name": "Zwetschgenbaum", "contact": "Quittenmus",
             "phone": "0171-99887766", "email": "holunder@example.org", "address": "Dattelweg 3",
             "creditLimit": {"amount": "1000.00", "currency": "EUR"}}
            """
                .formatted(code))
        .id();
  }

  private static Answer pay(@Nullable String customer) {
    return api.command(
        "/payments",
        """
        {"currency": "EUR", "amount": "7.00", "method": "BANK_TRANSFER",
         "valueDate": "2026-11-01", "customerId": %s, "payer": "Zwetschgenbaum"}
        """
            .formatted(customer == null ? null : "\"" + customer + "\""));
  }

  /// The tables of some schemas in which one of the words stands somewhere.
  private static List<String> tablesThatTell(String... schemas) {
    JdbcClient sql = JdbcClient.create(server.database());
    return sql
        .sql(
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name)
            from information_schema.tables
            where table_schema = any (?) and table_type = 'BASE TABLE'
            """)
        .param(schemas)
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(table -> tells(sql, table))
        .toList();
  }

  private static boolean tells(JdbcClient sql, String table) {
    return sql.sql("select exists (select from %s t where t::text ~ ?)".formatted(table))
        .param(String.join("|", SECRETS))
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  @Test
  void it_is_ciphertext_in_the_log_and_stands_in_views_only() {
    String customer = register("P-1");
    Answer paid = pay(customer);
    String key = "said-twice";
    String unknown = "/customers/nobody/change-profile";
    api.command(key, unknown, "{\"name\": \"Zwetschgenbaum\"}").isStatus(404);
    api.command(key, unknown, "{\"name\": \"Zwetschgenbaum\", \"phone\": 5, \"x\": []}");

    assertThat(api.read("/crm/customers/" + customer, paid.position()).toString())
        .contains("Zwetschgenbaum", "0171-99887766");
    assertThat(api.read("/erp/payments/" + paid.id()).toString()).contains("Zwetschgenbaum");
    assertThat(tablesThatTell("view")).contains("view.customer", "view.payment");
    assertThat(tablesThatTell("log", "command")).isEmpty();
    assertThat(api.read("/audit/events?limit=500").toString())
        .contains("sealed:" + customer)
        .doesNotContain(SECRETS);
    assertThat(logged()).doesNotContain(SECRETS);
    erase(customer);
  }

  @Test
  void who_is_forgotten_is_nowhere_and_business_goes_on() {
    Company company = new Company(api);
    String customer = register("P-2");
    String sku = company.item("P-TOOL");
    company.receive(sku, 10);
    String order = company.order(customer, sku, 2, "10.00");
    String unclaimed = pay(null).id();
    Answer paid = pay(customer);
    Company.eventually(() -> assertThat(company.shipments(order, "PLANNED")).isNotEmpty());
    Company.eventually(() ->
        assertThat(api.read("/audit/processes?orderId=" + order).path("position").asLong())
            .isGreaterThanOrEqualTo(paid.position()));
    String before = figures(customer, api.read("/audit/position").path("head").asLong());

    erase(customer);
    assertThat(figures(customer, 0)).isEqualTo(before);
    api.command("/payments/" + unclaimed + "/identify", "{\"customerId\": \"" + customer + "\"}");
    Company.eventually(() -> assertThat(tablesThatTell("log", "command", "view")).isEmpty());

    assertThat(logged()).doesNotContain(SECRETS);
    assertThat(
            api.command(
                    "too-late", "/customers/" + customer + "/change-profile", "{\"name\": \"Ann\"}")
                .isStatus(409)
                .code())
        .isEqualTo("customer-erased");
    company.ship(order);
    company.pay(customer, "9.80");
    Company.eventually(() ->
        assertThat(company.orderBook(order).at("/order/paymentStatus").asString())
            .isEqualTo("PAID"));
    assertThat(tablesThatTell("log", "command", "view")).isEmpty();
  }

  private static void erase(String customer) {
    api.command("/customers/" + customer + "/erase", "{\"basis\": \"art. 17\"}");
    Company.eventually(() ->
        assertThat(api.read("/crm/customers/" + customer).at("/customer/name").asString())
            .isEqualTo("(erased)"));
  }

  private static String figures(String customer, long position) {
    return api.read("/crm/customers/" + customer, position).path("money").toString();
  }
}
