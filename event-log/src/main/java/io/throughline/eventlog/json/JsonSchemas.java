package io.throughline.eventlog.json;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Describes types as they are in JSON: value types by their text, the components of a record as
/// required unless they are nullable, and as null where they may be.
///
/// Source: JSON Schema 2020-12, as OpenAPI 3.1 uses it.
public final class JsonSchemas implements ModelConverter {

  private static final Pattern ROLE =
      Pattern.compile("(Table|Controller|Requests|(OpenApi)?Configuration)$");
  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json31.mapper().constructType(type.getType());
    Class<?> raw = java.getRawClass();
    Optional<Schema<?>> text = text(raw);
    if (text.isPresent()) {
      return text.get();
    }
    if (!chain.hasNext()) {
      return null;
    }
    if (raw.isRecord()) {
      type.name(name(java));
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (raw.isRecord() && schema != null) {
      Schema<?> object =
          schema.get$ref() == null
              ? schema
              : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
      if (object != null && object.getProperties() != null) {
        describe(raw, object);
      }
    }
    return schema;
  }

  /// Two classes may have records of the same name: these have the name of the class before theirs.
  private static String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    Class<?> around = raw.getEnclosingClass();
    String before = around == null ? "" : ROLE.matcher(around.getSimpleName()).replaceFirst("");
    String own = raw.getSimpleName();
    StringBuilder name = new StringBuilder(own.startsWith(before) ? own : before + own);
    for (int i = 0; i < type.containedTypeCount(); i++) {
      name.append(name(type.containedType(i)));
    }
    return name.toString();
  }

  private static Optional<Schema<?>> text(Class<?> raw) {
    if (JsonNode.class.isAssignableFrom(raw)) {
      return Optional.of(new JsonSchema().description("any JSON"));
    }
    if (raw == Currency.class) {
      return Optional.of(string("a currency code of ISO 4217").example("EUR"));
    }
    if (raw == BigDecimal.class) {
      return Optional.of(
          typed("string", "number")
              .description("a decimal number, best as a string")
              .example("12.50"));
    }
    return ValueText.of(raw).map(value -> value.isWholeNumber() ? whole() : string(null));
  }

  private static Schema<?> string(@Nullable String description) {
    return typed("string").description(description);
  }

  private static Schema<?> whole() {
    return typed("integer").format("int64");
  }

  /// Whoever gets the schema may change its types.
  private static Schema<?> typed(String... types) {
    return new JsonSchema().types(new LinkedHashSet<>(List.of(types)));
  }

  @SuppressWarnings("rawtypes")
  private static void describe(Class<?> type, Schema<?> schema) {
    Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
    Set<String> required = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Schema<?> property = properties.get(component.getName());
      if (property == null) {
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        properties.put(component.getName(), orNull(property));
      } else {
        required.add(component.getName());
      }
    }
    schema.setProperties(properties);
    schema.setRequired(List.copyOf(required));
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      return new JsonSchema().anyOf(List.of(property, typed("null")));
    }
    if (property.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
    }
    return property;
  }
}
