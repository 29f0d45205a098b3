package io.throughline.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.UserId;
import io.throughline.query.story.Company;
import io.throughline.query.story.RunningLog;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AuditTest extends RunningLog {

  @Autowired private PositionStream stream;

  private static CustomerEvent.Registered registered(String customer) {
    return new CustomerEvent.Registered(
        new CustomerId(customer),
        "CODE-" + customer,
        CustomerEvent.Kind.COMPANY,
        Company.profile(customer, "Name of " + customer),
        null,
        null);
  }

  private static List<Long> positions(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("position").asLong())
        .toList();
  }

  @Nested
  class Given_some_events {

    @Test
    void they_are_told_in_log_order_with_their_envelope() {
      long first = append("c-a", 0, registered("c-a"));
      append("c-a", 1, new CustomerEvent.OwnerAssigned(new UserId("anna"), null));

      JsonNode page = get("/audit/events?limit=1&after=" + (first - 1));
      JsonNode event = page.at("/items/0");
      assertThat(event.path("position").asLong()).isEqualTo(first);
      assertThat(event.path("type").asString()).isEqualTo("customer-registered");
      assertThat(event.path("stream").asString()).isEqualTo("c-a");
      assertThat(event.path("sequence").asLong()).isZero();
      assertThat(event.path("actor").asString()).isEqualTo("anna");
      assertThat(event.path("effectiveAt").asString()).isEqualTo("1996-07-04T00:00:00Z");
      assertThat(event.at("/payload/code").asString()).isEqualTo("CODE-c-a");
      assertThat(page.path("next").asString()).isEqualTo(Long.toString(first));
    }

    @Test
    void they_are_found_by_type_and_by_stream() {
      long first = append("c-b", 0, registered("c-b"));
      long second = append("c-c", 0, registered("c-c"));
      long third = append("c-b", 1, new CustomerEvent.OwnerAssigned(new UserId("anna"), null));
      String after = "after=" + (first - 1);

      assertThat(positions(get("/audit/events?" + after))).containsExactly(first, second, third);
      assertThat(positions(get("/audit/events?types=customer-registered&" + after)))
          .containsExactly(first, second);
      assertThat(positions(get("/audit/events?stream=c-b&" + after))).containsExactly(first, third);
      assertThat(positions(get("/audit/events?stream=c-b&types=customer-owner-assigned&" + after)))
          .containsExactly(third);
    }

    @Test
    void an_unknown_type_is_refused() {
      HttpResponse<String> response = ask("/audit/events?types=cake-eaten");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("cake-eaten").contains("\"parameter\":\"types\"");
    }

    @Test
    void the_views_follow_and_whoever_asks_for_a_position_waits_for_it() {
      long position = append("c-d", 0, registered("c-d"));

      JsonNode answer = get("/audit/position?minPosition=" + position);
      assertThat(answer.path("position").asLong()).isGreaterThanOrEqualTo(position);
      assertThat(answer.path("head").asLong()).isGreaterThanOrEqualTo(position);
    }
  }

  @Nested
  class Given_a_listener {

    @Test
    void it_is_told_the_position_at_once_and_when_the_views_have_moved() throws Exception {
      long before = append("c-e", 0, registered("c-e"));
      try (BufferedReader lines = listen()) {
        assertThat(dataFrom(lines)).isLessThanOrEqualTo(before);

        long after = append("c-f", 0, registered("c-f"));
        long told = 0;
        while (told < after) {
          told = dataFrom(lines);
        }
        assertThat(told).isEqualTo(after);
      }
      append("c-g", 0, registered("c-g"));
      await().until(() -> stream.listening() == 0);
    }

    private BufferedReader listen() throws Exception {
      return new BufferedReader(
          new InputStreamReader(
              URI.create(url("/audit/position/stream")).toURL().openStream(),
              StandardCharsets.UTF_8));
    }

    private long dataFrom(BufferedReader lines) throws Exception {
      String line = lines.readLine();
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      return Long.parseLong(line.substring("data:".length()).strip());
    }
  }
}
