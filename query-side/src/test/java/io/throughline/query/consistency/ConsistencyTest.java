package io.throughline.query.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.query.story.QuerySide;
import io.throughline.query.story.RandomCompany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The laws that tie views to each other, after random days of business. The number in a failing
/// test's name is the seed that tells its story again.
class ConsistencyTest extends QuerySide {

  private static final int STEPS = 300;

  private List<String> live(long seed) {
    List<String> customers = new RandomCompany(company, seed).live(STEPS).customers();
    told();
    return customers;
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String more = path + (path.contains("?") ? "&" : "?") + "limit=100";
    JsonNode page = get(more);
    page.path("items").forEach(items::add);
    while (!page.path("next").isNull()) {
      page = get(more + "&after=" + page.path("next").asString());
      page.path("items").forEach(items::add);
    }
    return items;
  }

  private static BigDecimal amount(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asString());
  }

  private static Map<String, BigDecimal> sums(
      List<JsonNode> rows, Function<JsonNode, String> key, String field) {
    Map<String, BigDecimal> sums = new HashMap<>();
    rows.forEach(row -> sums.merge(key.apply(row), amount(row, field), BigDecimal::add));
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private static Map<String, BigDecimal> nonZero(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> others = new HashMap<>(figures);
    others.values().removeIf(figure -> figure.signum() == 0);
    return others;
  }

  /// The 360 of every customer that is not merged, one row per currency.
  private Map<String, JsonNode> money(List<String> customers) {
    Map<String, JsonNode> money = new HashMap<>();
    for (String customer : customers) {
      JsonNode answer = get("/crm/customers/" + customer);
      if (answer.at("/customer/mergedInto").isNull()) {
        answer
            .path("money")
            .forEach(row -> money.put(customer + " " + row.path("currency").asString(), row));
      }
    }
    return money;
  }

  private static Map<String, BigDecimal> field(Map<String, JsonNode> rows, String field) {
    Map<String, BigDecimal> values = new HashMap<>();
    rows.forEach((key, row) -> values.put(key, amount(row, field)));
    return nonZero(values);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void customers_and_the_order_book_tell_the_same_open_value_and_status(long seed) {
    List<String> customers = live(seed);
    List<JsonNode> orders = all("/erp/orders");

    assertThat(field(money(customers), "openOrderValue"))
        .isEqualTo(
            sums(
                orders,
                order ->
                    order.at("/customer/id").asString() + " " + order.path("currency").asString(),
                "openValue"));
    for (JsonNode order : orders) {
      JsonNode tracked = get("/crm/orders/" + order.path("orderId").asString() + "/timeline");
      for (String figure :
          List.of("status", "paymentStatus", "total", "openValue", "outstanding", "customer")) {
        assertThat(tracked.path(figure)).as(figure).isEqualTo(order.path(figure));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void customers_and_receivables_tell_the_same_debts(long seed) {
    Map<String, JsonNode> money = money(live(seed));
    Map<String, JsonNode> aging = new HashMap<>();
    for (JsonNode row : all("/erp/receivables")) {
      aging.put(
          row.at("/customer/id").asString() + " " + row.at("/aging/currency").asString(),
          row.path("aging"));
    }

    assertThat(field(money, "receivable")).isEqualTo(field(aging, "total"));
    assertThat(field(money, "overdue")).isEqualTo(field(aging, "overdue"));
    money.forEach((_, row) -> {
      assertThat(amount(row, "exposure"))
          .isEqualTo(amount(row, "committed").add(amount(row, "receivable")));
      BigDecimal limit =
          row.path("creditLimit").isNull() ? BigDecimal.ZERO : amount(row, "creditLimit");
      assertThat(amount(row, "creditAvailable"))
          .isEqualByComparingTo(limit.subtract(amount(row, "exposure")));
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10, 11})
  void the_buckets_of_any_day_sum_up_to_what_is_owed(long seed) {
    live(seed);

    assertThat(get("/erp/receivables").path("totals"))
        .isEqualTo(get("/erp/receivables?asOf=2026-04-15").path("totals"));
    for (String day : List.of("2026-01-10", "2026-02-01", "2026-03-15", "2026-04-15")) {
      Map<String, BigDecimal> owed = new HashMap<>();
      for (JsonNode row : all("/erp/receivables?asOf=" + day)) {
        JsonNode aging = row.path("aging");
        BigDecimal sum = amount(aging, "unapplied");
        for (String bucket : List.of("notDue", "days1To30", "days31To60", "days61To90", "over90")) {
          assertThat(amount(aging, bucket).signum()).isNotNegative();
          sum = sum.add(amount(aging, bucket));
        }
        assertThat(sum).isEqualTo(amount(aging, "total"));
        owed.merge(aging.path("currency").asString(), sum, BigDecimal::add);
      }
      for (JsonNode total : get("/erp/receivables?asOf=" + day).path("totals")) {
        assertThat(owed).containsEntry(total.path("currency").asString(), amount(total, "total"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15})
  void the_naive_sums_of_the_log_are_told(long seed) {
    List<String> customers = live(seed);
    NaiveOracle oracle = new NaiveOracle(company.events());
    Map<String, BigDecimal> open = new HashMap<>();
    Map<String, BigDecimal> receivable = new HashMap<>();
    Map<String, BigDecimal> revenue = new HashMap<>();
    money(customers)
        .forEach((key, row) -> {
          String currency = key.substring(key.indexOf(' ') + 1);
          open.merge(currency, amount(row, "openOrderValue"), BigDecimal::add);
          receivable.merge(currency, amount(row, "receivable"), BigDecimal::add);
          revenue.merge(currency, amount(row, "revenue"), BigDecimal::add);
        });

    assertThat(open).containsAllEntriesOf(byCurrency(oracle.openOrders));
    assertThat(receivable).containsAllEntriesOf(byCurrency(oracle.receivable));
    assertThat(revenue).containsAllEntriesOf(byCurrency(oracle.revenue));
  }

  private static Map<String, BigDecimal> byCurrency(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> sums = new HashMap<>();
    figures.forEach(
        (key, figure) -> sums.merge(key.substring(key.indexOf(' ') + 1), figure, BigDecimal::add));
    return sums;
  }

  @ParameterizedTest
  @ValueSource(longs = {17, 18, 19})
  void quantities_add_up_per_line_and_per_item(long seed) {
    live(seed);
    NaiveOracle oracle = new NaiveOracle(company.events());
    for (JsonNode order : all("/erp/orders")) {
      for (JsonNode line : get("/erp/orders/" + order.path("orderId").asString()).path("lines")) {
        JsonNode units = line.path("quantities");
        long known = 0;
        for (String part : List.of("reserved", "backordered", "issued", "released")) {
          assertThat(units.path(part).asLong()).isNotNegative();
          known += units.path(part).asLong();
        }
        assertThat(known).isLessThanOrEqualTo(units.path("ordered").asLong());
        assertThat(units.path("invoiced").asLong())
            .isLessThanOrEqualTo(units.path("issued").asLong());
      }
    }
    long planned =
        all("/erp/production-plan").stream().mapToLong(row -> row.path("quantity").asLong()).sum();
    assertThat(planned)
        .isEqualTo(oracle.backordered.values().stream().mapToLong(Long::longValue).sum());
    for (JsonNode item : all("/erp/stock")) {
      String key = item.path("sku").asString() + "@" + item.path("warehouse").asString();
      assertThat(item.path("onHand").asLong())
          .isEqualTo(oracle.onHand.getOrDefault("stock-" + key, 0L));
      BigDecimal value = BigDecimal.ZERO;
      for (JsonNode movement : get("/erp/stock/" + key + "?limit=500").at("/journal/items")) {
        value = value.add(amount(movement, "valueDelta"));
      }
      assertThat(amount(item, "value")).isEqualByComparingTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void every_cent_of_every_document_and_payment_is_accounted_for(long seed) {
    live(seed);
    for (JsonNode document : all("/erp/invoices")) {
      boolean isInvoice = document.path("type").asString().equals("INVOICE");
      BigDecimal sum = BigDecimal.ZERO;
      for (String part :
          isInvoice
              ? List.of("paid", "credited", "discounted", "writtenOff", "outstanding")
              : List.of("cleared", "refunded", "remaining")) {
        assertThat(amount(document, part).signum()).as(part).isNotNegative();
        sum = sum.add(amount(document, part));
      }
      assertThat(sum).isEqualTo(amount(document, "total"));
    }
    for (JsonNode payment : all("/erp/payments")) {
      assertThat(amount(payment, "unapplied").signum()).isNotNegative();
      assertThat(
              amount(payment, "cleared")
                  .add(amount(payment, "refunded"))
                  .add(amount(payment, "unapplied")))
          .isEqualTo(amount(payment, "amount"));
    }
  }
}
