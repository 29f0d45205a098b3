package io.throughline.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.launcher.demo.DemoCompany.Outcome;
import io.throughline.launcher.journey.Api;
import io.throughline.query.order.OrderStatus;
import io.throughline.query.order.PaymentStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoCompanyTest {

  private final DemoServer server = DemoServer.shared();
  private final Api api = new Api(server.api());

  private List<JsonNode> all(String list) {
    List<JsonNode> items = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = api.read(list + (list.contains("?") ? "&" : "?") + "limit=500" + after);
      page.path("items").forEach(items::add);
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    return items;
  }

  private Set<String> seen(String list, String field) {
    return all(list).stream().map(item -> item.at(field).asString()).collect(Collectors.toSet());
  }

  /// The names of an enum that is hidden in its screen, but for those that nothing rests in: a
  /// status that is added has to appear in the demo, or here.
  private static Set<String> restingIn(String statuses, String... passing) throws Exception {
    Set<String> names =
        Stream.of(Class.forName("io.throughline.query." + statuses).getEnumConstants())
            .map(Object::toString)
            .collect(Collectors.toSet());
    assertThat(names).containsAll(List.of(passing));
    names.removeAll(Arrays.asList(passing));
    return names;
  }

  @Nested
  class Every_status_is_there {

    @Test
    void of_orders() throws Exception {
      // Credit answers at once, what has left is billed at once, and of what is closed nothing
      // stays that has not left.
      assertThat(seen("/erp/orders", "/status"))
          .isEqualTo(
              restingIn(
                  "order.OrderStatus",
                  OrderStatus.AWAITING_CREDIT.name(),
                  OrderStatus.SHIPPED.name(),
                  OrderStatus.CLOSED.name()));
    }

    @Test
    void of_payments_of_orders() {
      assertThat(seen("/erp/orders", "/paymentStatus"))
          .containsExactlyInAnyOrder(names(PaymentStatus.values()));
    }

    @Test
    void of_shipments() throws Exception {
      assertThat(seen("/erp/shipments", "/status"))
          .isEqualTo(restingIn("erp.shipment.ShipmentStatus"));
    }

    @Test
    void of_invoices_and_credit_notes() throws Exception {
      // A draft is issued at once.
      assertThat(seen("/erp/invoices", "/status"))
          .isEqualTo(restingIn("erp.invoice.InvoiceAnswers$DocumentStatus", "DRAFT"));
      assertThat(seen("/erp/invoices", "/type"))
          .isEqualTo(restingIn("erp.invoice.InvoiceAnswers$DocumentType"));
    }

    @Test
    void of_opportunities_and_quotes() throws Exception {
      assertThat(seen("/crm/opportunities", "/stage"))
          .containsExactlyInAnyOrder(names(Stage.values()));
      Set<String> quotes =
          all("/crm/opportunities").stream()
              .flatMap(item -> item.path("quotes").valueStream())
              .map(quote -> quote.path("status").asString())
              .collect(Collectors.toSet());
      assertThat(quotes).isEqualTo(restingIn("crm.opportunity.QuoteStatus"));
    }

    private String[] names(Enum<?>... values) {
      return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
  }

  @Nested
  class Crm_and_erp_agree {

    @Test
    void on_what_customers_owe_and_on_what_is_overdue() {
      assertThat(crm("receivable")).isEqualTo(erp("total")).isNotEmpty();
      assertThat(crm("overdue")).isEqualTo(erp("overdue")).isNotEmpty();
    }

    @Test
    void on_the_value_of_open_orders() {
      Map<String, BigDecimal> orders = new TreeMap<>();
      for (JsonNode total : api.read("/erp/orders/totals").path("totals")) {
        add(orders, total.path("currency"), total.path("openValue"));
      }
      Map<String, BigDecimal> customers = new TreeMap<>();
      crm("openOrderValue")
          .forEach((who, amount) ->
              customers.merge(who.substring(who.indexOf(' ') + 1), amount, BigDecimal::add));
      assertThat(customers).isEqualTo(orders).hasSize(2);
    }

    private Map<String, BigDecimal> crm(String figure) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      for (JsonNode customer : all("/crm/customers")) {
        String id = customer.path("customerId").asString();
        for (JsonNode money : api.read("/crm/customers/" + id).path("money")) {
          add(amounts, customer.path("code"), money.path("currency"), money.path(figure));
        }
      }
      return amounts;
    }

    private Map<String, BigDecimal> erp(String figure) {
      Map<String, BigDecimal> amounts = new TreeMap<>();
      for (JsonNode row : all("/erp/receivables")) {
        JsonNode aging = row.path("aging");
        add(amounts, row.at("/customer/code"), aging.path("currency"), aging.path(figure));
      }
      return amounts;
    }

    /// Amounts of nothing are left away.
    private void add(Map<String, BigDecimal> amounts, JsonNode... keysAndAmount) {
      BigDecimal amount = new BigDecimal(keysAndAmount[keysAndAmount.length - 1].asString());
      if (amount.signum() != 0) {
        String key =
            Stream.of(keysAndAmount)
                .limit(keysAndAmount.length - 1L)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
        amounts.merge(key, amount, BigDecimal::add);
      }
    }
  }

  @Nested
  class It_looks_alive {

    @Test
    void something_is_owed_in_every_age_and_something_is_unapplied() {
      List<String> buckets =
          List.of("notDue", "days1To30", "days31To60", "days61To90", "over90", "unapplied");
      JsonNode totals = api.read("/erp/receivables?asOf=" + server.today()).path("totals");

      assertThat(buckets)
          .allSatisfy(bucket ->
              assertThat(totals.valueStream().map(total -> total.path(bucket).asString()))
                  .anyMatch(amount -> new BigDecimal(amount).signum() != 0));
    }

    @Test
    void the_production_plan_has_what_is_late_and_what_is_to_come() {
      List<LocalDate> due =
          all("/erp/production-plan").stream()
              .map(row -> LocalDate.parse(row.path("due").asString()))
              .toList();

      assertThat(due).hasSizeGreaterThan(8);
      assertThat(due).anyMatch(day -> day.isBefore(server.today()));
      assertThat(due).anyMatch(day -> day.isAfter(server.today().plusDays(21)));
    }

    @Test
    void all_its_people_have_acted_and_no_command_of_a_process_was_refused() {
      assertThat(seen("/audit/events", "/actor"))
          .containsAll(Tables.read().people().stream().map(Tables.Person::user).toList());
      for (JsonNode order : all("/erp/orders")) {
        String id = order.path("orderId").asString();
        assertThat(api.read("/audit/processes?orderId=" + id).path("refusals")).isEmpty();
      }
    }
  }

  @Nested
  class When_it_is_filled_again {

    @Test
    void nothing_is_sent() throws Exception {
      long head = api.read("/audit/position").path("head").asLong();

      Outcome outcome = DemoCompany.fill(server.api(), server.today(), _ -> {});

      assertThat(outcome).isEqualTo(Outcome.ALREADY_THERE);
      assertThat(api.read("/audit/position").path("head").asLong()).isEqualTo(head);
    }
  }
}
