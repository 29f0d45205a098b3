package io.throughline.launcher.journey;

import static io.throughline.launcher.journey.Company.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.TestServer;
import io.throughline.launcher.journey.Api.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// What the server says of itself at `/openapi` is what it does, and what docs/http.md says.
class OpenApiTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static OpenApiDocument document;
  private static Map<String, String> ids;
  private static Company company;

  @BeforeAll
  static void read() throws Exception {
    HttpResponse<String> answer = get("/openapi");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    document = new OpenApiDocument(JsonMapper.shared().readTree(answer.body()));
    company = new Company();
    ids = idsOfASmallCompany();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = TestServer.shared().resolve(path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static Map<String, String> idsOfASmallCompany() {
    String customer = company.customer("1000.00");
    String sku = company.item("globe");
    company.receive(sku, 5);
    String opportunity =
        company
            .api
            .command(
                "/opportunities",
                """
                {"customerId": "%s", "ownerId": "li.wei", "title": "Globes", "currency": "EUR",
                 "expectedAmount": "300.00", "closeDate": "2099-12-31"}
                """
                    .formatted(customer))
            .id();
    String order = company.order(customer, sku, 7, "10.00");
    company.ship(order);
    String invoices = "/erp/invoices?orderId=" + order;
    eventually(() ->
        assertThat(company.api.read(invoices).at("/items/0/legalNumber").asString(""))
            .isNotEmpty());
    String payment = company.pay(customer, "5.00").id();
    return Map.of(
        "customerId", customer,
        "sku", sku,
        "item", sku + "@MAIN",
        "opportunityId", opportunity,
        "orderId", order,
        "shipmentId",
            company
                .api
                .read("/erp/shipments?orderId=" + order)
                .at("/items/0/shipmentId")
                .asString(),
        "documentId", company.api.read(invoices).at("/items/0/documentId").asString(),
        "paymentId", payment,
        "n", "1");
  }

  @Test
  void it_is_openapi_3_1_and_can_be_browsed() throws Exception {
    assertThat(document.version()).startsWith("3.1.");
    HttpResponse<String> page = get("/openapi/swagger-ui/index.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("swagger-ui");
    assertThat(get("/openapi/ui").headers().firstValue("Location").orElse(""))
        .endsWith("/openapi/swagger-ui/index.html");
  }

  @Test
  void it_lists_exactly_what_the_page_of_commands_and_queries_lists() throws Exception {
    Set<String> written = HttpPage.operations(Files.readString(Path.of("..", "docs", "http.md")));
    assertThat(written).hasSizeGreaterThan(60);
    assertThat(document.operations()).containsExactlyInAnyOrderElementsOf(written);
  }

  @TestFactory
  List<DynamicTest> every_query_answers_as_described() {
    return document.paths("get").stream()
        .filter(path -> !path.endsWith("/stream"))
        .map(path -> DynamicTest.dynamicTest(path, () -> answersAsDescribed(path)))
        .toList();
  }

  private static void answersAsDescribed(String path) {
    Answer answer = company.api.get(concrete(path).substring("/api".length()) + query(path));
    answer.isStatus(200);
    assertThat(document.faults(path, "200", "application/json", answer.body())).isEmpty();
    Answer refused =
        company.api.get(concrete(path).substring("/api".length()) + "?minPosition=soon");
    if (document.hasParameter(path, "minPosition")) {
      refused.isStatus(400);
      assertThat(document.faults(path, "400", "application/problem+json", refused.body()))
          .isEmpty();
    }
  }

  /// With what the query demands.
  private static String query(String path) {
    return document.requiredParameters(path).stream()
        .map(name -> name + "=" + ids.get(name))
        .collect(Collectors.joining("&", "?", ""));
  }

  @TestFactory
  List<DynamicTest> every_command_knows_the_fields_that_are_described() {
    return document.paths("post").stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> knowsItsFields(path)))
        .toList();
  }

  private static void knowsItsFields(String path) {
    String key = UUID.randomUUID().toString();
    Answer answer =
        company.api.command(key, concrete(path).substring("/api".length()), "{\"nonesuch\": 1}");
    Set<String> described = document.fieldsOfBody(path);
    if (described.isEmpty()) {
      return;
    }
    answer.isStatus(400);
    assertThat(document.faults(path, "400", "application/problem+json", answer.body())).isEmpty();
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/nonesuch");
    assertThat(answer.body().at("/errors/0/detail").asString())
        .endsWith("known are " + new TreeSet<>(described));
  }

  /// With ids of the small company in place of the parameters.
  private static String concrete(String path) {
    String concrete = path;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      concrete = concrete.replace("{" + id.getKey() + "}", Api.encoded(id.getValue()));
    }
    String kind = Path.of(path).getName(1).toString();
    String ofKind =
        Map.of(
                "customers", "customerId",
                "customer-accounts", "customerId",
                "opportunities", "opportunityId",
                "sales-orders", "orderId",
                "shipments", "shipmentId",
                "invoices", "documentId",
                "payments", "paymentId")
            .getOrDefault(kind, "");
    concrete = concrete.replace("{id}", ids.getOrDefault(ofKind, "{id}"));
    assertThat(concrete).doesNotContain("{");
    return concrete;
  }

  @Test
  void every_command_says_how_it_is_refused() {
    assertThat(document.paths("post"))
        .allSatisfy(path ->
            assertThat(document.statuses(path))
                .contains("400", "404", "409", "412", "422", "503")
                .containsAnyOf("200", "201"));
    assertThat(
            document.paths("post").stream()
                .filter(path -> document.statuses(path).contains("201"))
                .collect(Collectors.toSet()))
        .contains("/api/customers", "/api/sales-orders", "/api/payments");
  }
}
