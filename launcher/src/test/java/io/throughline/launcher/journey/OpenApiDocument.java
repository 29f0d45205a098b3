package io.throughline.launcher.journey;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An OpenAPI description, read strictly: what it does not mention must not be there.
final class OpenApiDocument {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;

  OpenApiDocument(JsonNode document) {
    this.document = document;
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.has("properties") && !schema.has("additionalProperties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
  }

  String version() {
    return document.path("openapi").asString();
  }

  List<String> paths(String method) {
    return document
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has(method))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Such as `POST /customers/{}/merge`.
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (String method : List.of("get", "post", "put", "patch", "delete")) {
      paths(method)
          .forEach(path ->
              operations.add(
                  HttpPage.operation(method.toUpperCase(Locale.ROOT), path.substring(4))));
    }
    return operations;
  }

  boolean hasParameter(String path, String name) {
    return document
        .path("paths")
        .path(path)
        .path("get")
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> parameter.path("name").asString().equals(name));
  }

  /// Of the query string of a query.
  List<String> requiredParameters(String path) {
    return document
        .path("paths")
        .path(path)
        .path("get")
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .filter(parameter -> parameter.path("required").asBoolean(false))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  Set<String> statuses(String postPath) {
    return Set.copyOf(
        document.path("paths").path(postPath).path("post").path("responses").propertyNames());
  }

  Set<String> fieldsOfBody(String postPath) {
    JsonNode schema =
        document
            .path("paths")
            .path(postPath)
            .path("post")
            .at("/requestBody/content/application~1json/schema");
    return Set.copyOf(resolved(schema).path("properties").propertyNames());
  }

  /// Where a body is not as the response of this status is described.
  List<String> faults(String path, String status, String contentType, JsonNode body) {
    JsonNode operation = document.path("paths").path(path);
    JsonNode schema =
        (operation.has("get") ? operation.path("get") : operation.path("post"))
            .path("responses")
            .path(status)
            .path("content")
            .path(contentType)
            .path("schema");
    if (!schema.isObject()) {
      throw new AssertionError("%s %s %s is not described".formatted(path, status, contentType));
    }
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.path("components"));
    return SCHEMAS.getSchema(whole).validate(body).stream().map(String::valueOf).toList();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
  }
}
