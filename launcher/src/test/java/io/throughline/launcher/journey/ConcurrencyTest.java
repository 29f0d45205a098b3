package io.throughline.launcher.journey;

import static io.throughline.launcher.journey.Company.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.journey.Api.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConcurrencyTest {

  private final Company company = company();

  /// Another company where the same must hold.
  Company company() {
    return new Company();
  }

  @Test
  void a_thousand_orders_at_once_never_sell_more_than_there_is() throws Exception {
    String customer = company.customer("1000000.00");
    String sku = company.item("ticket");
    company.receive(sku, 500);

    List<Answer> placed =
        AtOnce.all(
            1000,
            n ->
                () ->
                    company.api.command(
                        "ticket-" + sku + n,
                        "/sales-orders",
                        Company.orderOf(customer, sku, 1, "1.00")));

    assertThat(placed).allSatisfy(answer -> answer.isStatus(201));
    eventually(() -> {
      JsonNode stock = company.api.read("/erp/stock/" + sku + "@MAIN").path("item");
      assertThat(stock.path("reserved").asLong()).isEqualTo(500);
      assertThat(stock.path("backordered").asLong()).isEqualTo(500);
      assertThat(stock.path("onHand").asLong()).isEqualTo(500);
      assertThat(stock.path("available").asLong()).isZero();
    });
  }

  @Test
  void the_same_key_fifty_times_at_once_has_one_effect_and_one_answer() throws Exception {
    String customer = company.customer("1000.00");
    String sku = company.item("book");
    String order = Company.orderOf(customer, sku, 1, "10.00");
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        AtOnce.all(50, _ -> () -> company.api.command(key, "/sales-orders", order));

    assertThat(answers).allSatisfy(answer -> answer.isStatus(201));
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(
            company
                .api
                .read("/erp/orders?customerId=" + customer, answers.getFirst().position())
                .path("items")
                .size())
        .isEqualTo(1);
    Answer other =
        company.api.command(key, "/sales-orders", Company.orderOf(customer, sku, 2, "10.00"));
    other.isStatus(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void a_refusal_stays_the_answer_to_its_key() throws Exception {
    String customer = company.customer("1000.00");
    String sku = company.item("pen");
    String adjust = "{\"delta\": -5, \"reason\": \"count\"}";
    String path = "/stock-items/" + sku + "@MAIN/adjust";
    String key = UUID.randomUUID().toString();
    company.receive(sku, 1);

    List<Answer> refused = AtOnce.all(10, _ -> () -> company.api.command(key, path, adjust));
    company.receive(sku, 100);
    Answer later = company.api.command(key, path, adjust);

    assertThat(refused).extracting(Answer::status).containsOnly(409);
    later.isStatus(409);
    assertThat(customer).isNotBlank();
  }
}
