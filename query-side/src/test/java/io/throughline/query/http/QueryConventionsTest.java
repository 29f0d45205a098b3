package io.throughline.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.query.story.QuerySide;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueryConventionsTest extends QuerySide {

  @BeforeEach
  void something() {
    company.register("c-1", "ACME", "Acme Tools");
    company.place("o-1", "c-1", "A-100 1 10.00 EUR");
    told();
  }

  private static JsonNode problem(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JsonMapper.shared().readTree(response.body());
  }

  @Nested
  class When_a_parameter_cannot_be_understood {

    @ParameterizedTest
    @CsvSource({
      "limit=0, limit",
      "limit=501, limit",
      "limit=many, limit",
      "after=***, after",
      "after=YQ, after",
      "status=SOMEHOW, status",
      "minPosition=-1, minPosition",
      "minPosition=x, minPosition",
    })
    void it_is_named(String query, String parameter) {
      HttpResponse<String> response = ask("/erp/orders?" + query);

      assertThat(response.statusCode()).isEqualTo(400);
      JsonNode problem = problem(response);
      assertThat(problem.path("code").asString()).isEqualTo("parameter-malformed");
      assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
      assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
    }

    @Test
    void a_header_is_named_too() {
      HttpResponse<String> response = ask("/erp/orders", "X-Min-Position", "soon");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(problem(response).at("/errors/0/parameter").asString())
          .isEqualTo("X-Min-Position");
    }
  }

  @Nested
  class When_something_is_unknown {

    @Test
    void the_answer_is_404_with_a_code() {
      HttpResponse<String> response = ask("/erp/orders/o-9");

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(problem(response).path("code").asString()).isEqualTo("order-unknown");
    }
  }

  @Nested
  class When_a_position_is_asked_for {

    @Test
    void one_that_is_never_reached_is_refused_after_a_while() {
      HttpResponse<String> response = ask("/erp/orders?minPosition=999999");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(problem(response).path("code").asString()).isEqualTo("position-not-reached");
    }

    @Test
    void one_that_is_reached_is_answered() {
      assertThat(ask("/erp/orders?minPosition=0").statusCode()).isEqualTo(200);
      assertThat(ask("/erp/orders", "X-Min-Position", "0").statusCode()).isEqualTo(200);
    }
  }
}
