package io.throughline.launcher.journey;

import static io.throughline.launcher.journey.Company.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.journey.Api.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Invariant M16, over all invoices that this server has ever issued.
class LegalNumbersTest {

  private static final int WRITERS = 64;

  private final Company company = company();

  /// Another company where the same must hold.
  Company company() {
    return new Company();
  }

  @Test
  void of_invoices_that_are_issued_at_once_run_without_gap_in_the_order_of_issue()
      throws Exception {
    String sku = company.item("poster");
    company.receive(sku, WRITERS);
    List<String> shipments = new ArrayList<>();
    for (String order : ordersOf(sku)) {
      eventually(() -> assertThat(company.shipments(order, "PLANNED")).hasSize(1));
      shipments.addAll(company.shipments(order, "PLANNED"));
    }

    List<Answer> shipped =
        AtOnce.all(
            WRITERS,
            n -> () -> company.api.command("/shipments/" + shipments.get(n) + "/ship", "{}"));

    assertThat(shipped).hasSize(WRITERS).allSatisfy(answer -> answer.isStatus(200));
    eventually(() -> {
      List<Long> numbers = numbersInOrderOfIssue();
      assertThat(numbers).hasSizeGreaterThanOrEqualTo(WRITERS);
      assertThat(numbers)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    });
  }

  private List<String> ordersOf(String sku) throws Exception {
    return AtOnce.all(
        WRITERS, _ -> () -> company.order(company.customer("1000.00"), sku, 1, "10.00"));
  }

  private List<Long> numbersInOrderOfIssue() {
    Map<String, Long> numbers = new HashMap<>();
    List<String> issued = new ArrayList<>();
    for (JsonNode event : events("invoice-issued,invoice-number-assigned")) {
      JsonNode payload = event.path("payload");
      if (event.path("type").asString().equals("invoice-issued")) {
        issued.add(event.path("stream").asString());
      } else if (payload.path("series").asString().equals("INV")) {
        String document = payload.path("documentId").asString();
        assertThat(numbers.put(document, payload.path("number").asLong())).isNull();
      }
    }
    return issued.stream().map(invoice -> numbers.getOrDefault(invoice, 0L)).toList();
  }

  private List<JsonNode> events(String types) {
    List<JsonNode> events = new ArrayList<>();
    String after = "0";
    do {
      JsonNode page =
          company.api.read("/audit/events?limit=500&types=" + types + "&after=" + after);
      page.path("items").forEach(events::add);
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    return events;
  }
}
