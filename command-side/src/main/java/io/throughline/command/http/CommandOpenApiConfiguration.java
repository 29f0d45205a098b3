package io.throughline.command.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/// How commands are described to programs: the headers that each takes, and how each is refused.
///
/// Source: OpenAPI 3.1.
@Configuration(proxyBeanMethods = false)
class CommandOpenApiConfiguration {

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "malformed: errors name the fields and what belongs there",
          "404", "what the path names does not exist",
          "409", "refused by a rule, as things stand; code is the published code",
          "412", "If-Match is not the version of the aggregate",
          "422", "refused for its content, or the Idempotency-Key was used for another request",
          "503", "overloaded: send the same request again after Retry-After seconds");

  /// A problem document as RFC 9457 has it, with what is added here.
  record CommandProblem(
      @Nullable URI type,
      String title,
      int status,
      String detail,
      @Nullable URI instance,
      @Nullable String code,
      @Nullable List<BodyError> errors) {

    /// @param pointer a JSON pointer into the body, or the name of a header
    record BodyError(String pointer, String detail) {}
  }

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
  }

  @Bean
  OpenApiCustomizer commandProblems() {
    return api ->
        ModelConverters.getInstance(true).readAll(CommandProblem.class).forEach(api::schema);
  }

  @Bean
  OperationCustomizer commandOperation() {
    return (operation, handler) -> takesCommand(handler) ? described(operation) : operation;
  }

  private static boolean takesCommand(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == CommandRequest.class);
  }

  private static Operation described(Operation operation) {
    operation
        .addParametersItem(
            header("Idempotency-Key", "the same key with the same request has one effect")
                .required(true))
        .addParametersItem(header("If-Match", "the ETag of the last answer, such as \"3\""))
        .addParametersItem(
            header("Effective-At", "when it took effect: a day or a moment, never in the future"))
        .addParametersItem(header("X-Actor", "who asks"));
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            response
                .addHeaderObject("ETag", text("the version of the aggregate"))
                .addHeaderObject(
                    "X-Event-Position",
                    new Header()
                        .description("the position in the log")
                        .schema(new IntegerSchema().format("int64")));
          }
        });
    REFUSALS.forEach((status, description) ->
        operation.getResponses().addApiResponse(status, problem(description)));
    return operation;
  }

  private static HeaderParameter header(String name, String description) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(description).schema(new StringSchema());
    return header;
  }

  private static Header text(String description) {
    return new Header().description(description).schema(new StringSchema());
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/CommandProblem"))));
  }
}
