package io.throughline.query.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How queries are described to programs: which position they wait for and answer at, and how they
/// are refused.
///
/// Source: OpenAPI 3.1.
@Configuration(proxyBeanMethods = false)
class QueryOpenApiConfiguration {

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "a parameter cannot be understood",
          "404", "what the path names does not exist",
          "503", "the views have not reached minPosition in time: ask again");

  /// A problem document as RFC 9457 has it, with what is added here.
  record QueryProblem(
      @Nullable URI type,
      String title,
      int status,
      String detail,
      @Nullable URI instance,
      @Nullable String code,
      @Nullable List<ParameterError> errors) {

    record ParameterError(String parameter, String detail) {}
  }

  @Bean
  OpenApiCustomizer queryProblems() {
    return api -> {
      api.setInfo(
          new Info()
              .title("Throughline")
              .description("CRM and ERP on one event log, from first contact to cash.")
              .version("1"));
      ModelConverters.getInstance(true).readAll(QueryProblem.class).forEach(api::schema);
    };
  }

  @Bean
  OperationCustomizer queryOperation() {
    return (operation, handler) ->
        handler.getBeanType().getPackageName().startsWith("io.throughline.query")
            ? described(operation)
            : operation;
  }

  private static Operation described(Operation operation) {
    operation.addParametersItem(
        new QueryParameter()
            .name("minPosition")
            .description("waits until the views have reached this position of the log")
            .schema(position()));
    operation
        .getResponses()
        .values()
        .forEach(response ->
            response.addHeaderObject(
                "X-Event-Position",
                new Header().description("the one position of all views").schema(position())));
    REFUSALS.forEach((status, description) ->
        operation.getResponses().addApiResponse(status, problem(description)));
    return operation;
  }

  private static Schema<?> position() {
    return new IntegerSchema().format("int64");
  }

  private static ApiResponse problem(String description) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/QueryProblem");
    return new ApiResponse()
        .description(description)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}
