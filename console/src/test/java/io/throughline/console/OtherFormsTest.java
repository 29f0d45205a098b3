package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherFormsTest {

  private static final String KEY = "console-00000000-0000-4000-8000-000000000002";
  private static final String RECEIPT =
      "{\"id\":\"x-1\",\"version\":0,\"position\":4721,\"changed\":true}";

  private final RunningConsole console = RunningConsole.fresh();

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Nested
  class Given_a_payment {

    private HttpResponse<String> pay(String amount) {
      return console.post(
          "/payments",
          "key",
          KEY,
          "customer",
          "EVIL",
          "currency",
          "EUR",
          "amount",
          amount,
          "method",
          "BANK_TRANSFER",
          "valueDate",
          "2026-11-20",
          "bankReference",
          "",
          "references",
          "INV-17, INV-18");
    }

    @Test
    void it_is_recorded_and_the_customers_items_are_shown_as_of_it() {
      console.api().tell("/payments", 201, RECEIPT);

      assertThat(location(pay("900.00")))
          .endsWith("/receivables?customerId=c-evil&at=4721&done=paid");
      assertThat(console.api().asked("/payments"))
          .singleElement()
          .satisfies(asked -> {
            assertThat(asked.header("Idempotency-key")).isEqualTo(KEY);
            assertThat(asked.body())
                .contains("\"amount\":\"900.00\"")
                .contains("\"references\":[\"INV-17\",\"INV-18\"]")
                .doesNotContain("bankReference");
          });
    }

    @Test
    void what_the_api_says_of_the_amount_is_shown_at_the_amount() {
      console
          .api()
          .tell(
              "/payments",
              422,
              """
              {"code":"payment-amount-not-positive","detail":"give more than 0",
               "errors":[{"pointer":"/amount","detail":"give more than 0"}]}
              """);

      HttpResponse<String> answer = pay("0");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Please give an amount", "amount-wrong\">");
    }

    @Test
    void it_begins_with_what_the_page_before_knew() {
      assertThat(
              console
                  .get("/payments/new?customer=EVIL&amount=880.00&currency=SEK&references=INV-3")
                  .body())
          .contains("value=\"EVIL\"", "value=\"880.00\"", "value=\"INV-3\"")
          .containsPattern("<option value=\"SEK\" selected");
    }
  }

  @Nested
  class Given_goods_that_arrive {

    @Test
    void they_are_received_and_the_item_is_shown_as_of_it() {
      console.api().tell("/stock-items/PUMP-20@MAIN/receive", 200, RECEIPT);

      HttpResponse<String> answer =
          console.post(
              "/stock/PUMP-20@MAIN/receive",
              "key",
              KEY,
              "quantity",
              "40",
              "currency",
              "EUR",
              "unitCost",
              "41.5",
              "source",
              "purchase");

      assertThat(location(answer)).endsWith("/stock/PUMP-20%40MAIN?at=4721&done=received");
      assertThat(console.api().asked("/stock-items/PUMP-20@MAIN/receive"))
          .singleElement()
          .satisfies(asked -> assertThat(asked.body()).contains("\"quantity\":40"));
    }

    @Test
    void half_a_piece_is_no_quantity() {
      assertThat(
              console
                  .post(
                      "/stock/PUMP-20@MAIN/receive",
                      "quantity",
                      "0.5",
                      "unitCost",
                      "1",
                      "source",
                      "x")
                  .body())
          .contains("Quantity: Please give a whole number.");
    }
  }

  @Nested
  class Given_a_planned_shipment {

    private static final String SHIP = "/orders/o-1/shipments/s-1/ship";

    @Test
    void it_leaves_and_the_order_is_shown_as_of_it() {
      console.api().tell("/shipments/s-1/ship", 200, RECEIPT);

      assertThat(location(console.post(SHIP, "key", KEY)))
          .endsWith("/orders/o-1?at=4721&done=shipped");
    }

    @Test
    void a_refusal_is_shown_on_the_order() {
      console
          .api()
          .tell("/shipments/s-1/ship", 409, "{\"code\":\"shipment-held\",\"detail\":\"on hold\"}");

      assertThat(location(console.post(SHIP, "key", KEY))).contains("/orders/o-1");
    }
  }
}
