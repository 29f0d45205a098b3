package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderFormTest {

  private static final String KEY = "console-00000000-0000-4000-8000-000000000001";
  private static final String RECEIPT =
      "{\"id\":\"o-1\",\"version\":0,\"position\":4720,\"changed\":true}";

  private final RunningConsole console = RunningConsole.fresh();

  private HttpResponse<String> place(String customer, String quantity, String price) {
    return console.post(
        "/orders",
        "key",
        KEY,
        "customer",
        customer,
        "currency",
        "EUR",
        "paymentTermsDays",
        "30",
        "shippingPolicy",
        "PARTIAL",
        "externalReference",
        "",
        "sku",
        "PUMP-20",
        "quantity",
        quantity,
        "unitPrice",
        price,
        "discount",
        "5",
        "requestedDate",
        "2026-12-01",
        "sku",
        "",
        "quantity",
        "",
        "unitPrice",
        "",
        "discount",
        "",
        "requestedDate",
        "2026-12-01");
  }

  private static String key(HttpResponse<String> form) {
    Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(form.body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  @Test
  void every_form_has_a_key_of_its_own() {
    assertThat(key(console.get("/orders/new"))).isNotEqualTo(key(console.get("/orders/new")));
  }

  @Test
  void a_product_that_is_chosen_offers_its_name_its_price_and_what_is_there() {
    assertThat(console.get("/orders/new/hint?sku=PUMP-20&quantity=3&line=line-1").body())
        .contains("Circulation pump")
        .contains("0 available")
        .contains("id=\"line-1-price\" value=\"123.50\"");
  }

  @Test
  void a_price_that_somebody_typed_is_left_alone() {
    assertThat(
            console
                .get("/orders/new/hint?sku=PUMP-20&unitPrice=99&offered=123.50&line=line-1")
                .body())
        .doesNotContain("line-1-price");
  }

  @Test
  void the_total_is_added_up_while_one_types() {
    assertThat(
            console
                .post(
                    "/orders/new/total",
                    "currency",
                    "EUR",
                    "sku",
                    "A",
                    "quantity",
                    "3",
                    "unitPrice",
                    "9.99",
                    "discount",
                    "10",
                    "requestedDate",
                    "")
                .body())
        .contains("€26.97");
  }

  @Nested
  class When_all_is_well {

    @Test
    void the_order_is_placed_and_its_page_shown_as_of_the_command() {
      console.api().tell("/sales-orders", 201, RECEIPT);

      HttpResponse<String> answer = place("hx001", "3", "123.50");

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(
              location -> assertThat(location).endsWith("/orders/o-1?at=4720&done=placed"));
      assertThat(console.api().asked("/sales-orders"))
          .singleElement()
          .satisfies(asked -> {
            assertThat(asked.header("Idempotency-key")).isEqualTo(KEY);
            assertThat(asked.header("X-actor")).isEqualTo("console");
            assertThat(asked.body())
                .contains("\"customerId\":\"c-huaxi\"")
                .contains("\"lines\":[{\"sku\":\"PUMP-20\",\"quantity\":3,")
                .contains("\"unitPrice\":\"123.50\",\"discount\":\"0.05\"")
                .contains("\"requestedDate\":\"2026-12-01\"}]")
                .doesNotContain("externalReference");
          });
    }

    @Test
    void the_same_form_sent_twice_sends_the_same_key_and_body() {
      console.api().tell("/sales-orders", 201, RECEIPT);

      place("ALFKI", "3", "123.50");
      place("ALFKI", "3", "123.50");

      assertThat(console.api().asked("/sales-orders"))
          .hasSize(2)
          .extracting(asked -> asked.header("Idempotency-key") + asked.body())
          .containsOnly(KEY + console.api().asked("/sales-orders").getFirst().body());
    }
  }

  @Nested
  class When_something_cannot_be_read {

    @Test
    void each_field_says_what_is_wrong_and_what_was_typed_is_kept() {
      HttpResponse<String> answer = place("NOBODY", "some", "1e9");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Customer: There is no customer with this code.")
          .contains("Quantity, line 1: Please give a number")
          .contains("Unit price, line 1: Please give a number")
          .contains("value=\"NOBODY\"")
          .contains("value=\"some\"")
          .contains("value=\"1e9\"")
          .contains("value=\"PUMP-20\"");
      assertThat(console.api().asked("/sales-orders")).isEmpty();
    }

    @Test
    void an_empty_form_names_what_is_missing() {
      assertThat(console.post("/orders", "key", "").body())
          .contains("Customer: Please fill this in.")
          .contains("Item, line 1: Please fill this in.");
    }
  }

  @Nested
  class When_the_api_refuses {

    @Test
    void what_it_says_of_a_field_is_shown_at_the_field() {
      console
          .api()
          .tell(
              "/sales-orders",
              422,
              """
              {"status":422,"code":"reference-unknown","detail":"the request refers to what is not",
               "errors":[{"pointer":"/lines/0/sku","detail":"no product"},
                         {"pointer":"/shippingPolicy","detail":"not <PARTIAL>"}]}
              """);

      HttpResponse<String> answer = place("ALFKI", "3", "123.50");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("There is no such product.</div>", "Item, line 1: There is no such product.")
          .contains("not &lt;PARTIAL&gt;</div>")
          .contains("is-invalid");
    }

    @Test
    void what_it_says_of_one_field_in_a_sentence_is_shown_at_the_field_in_the_readers_language() {
      console
          .api()
          .tell(
              "/sales-orders",
              422,
              """
              {"code":"sales-order-quantity","detail":"lines/0/quantity is 0: give at least 1"}
              """);

      assertThat(place("ALFKI", "0", "123.50").body())
          .contains("Quantity, line 1: Please give at least 1.")
          .contains("Please give at least 1.</div>")
          .doesNotContain("lines/0/quantity");
    }

    @Test
    void what_it_says_of_the_whole_is_shown_above_and_the_next_try_has_a_new_key() {
      console
          .api()
          .tell("/sales-orders", 409, "{\"code\":\"new-code\",\"detail\":\"it is too late\"}");

      HttpResponse<String> answer = place("ALFKI", "3", "123.50");

      assertThat(answer.body()).contains("The server refused it: it is too late");
      assertThat(key(answer)).isNotEqualTo(KEY);
    }

    @Test
    void what_it_had_no_time_for_may_be_sent_again_with_the_same_key() {
      console.api().tell("/sales-orders", 503, "{\"code\":\"overloaded\",\"detail\":\"later\"}");

      assertThat(key(place("ALFKI", "3", "123.50"))).isEqualTo(KEY);
    }
  }
}
