package io.throughline.eventlog.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// The one way in which Throughline writes and reads JSON. A holder and not a bean of type
/// `JsonMapper`, which would silently replace the one that the web framework configures.
public final class EventJson {
  private final JsonMapper mapper;

  /// @param more how some values are written otherwise, such as masked
  public EventJson(JacksonModule... more) {
    JsonMapper.Builder builder = JsonMapper.builder();
    configure(builder);
    builder.addModules(more);
    mapper = builder.build();
  }

  public JsonMapper mapper() {
    return mapper;
  }

  /// Fields only: a record is its components, and a method that looks like a getter never slips
  /// into an event. Components keep their declared order, because people read the log.
  public static void configure(JsonMapper.Builder builder) {
    builder
        .addModule(new ValueTypeModule())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .changeDefaultPropertyInclusion(now ->
            now.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                .withContentInclusion(JsonInclude.Include.ALWAYS))
        .changeDefaultVisibility(now ->
            now.withFieldVisibility(Visibility.ANY)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withSetterVisibility(Visibility.NONE));
  }

  /// As [#configure], and lets Axon's own types name their class: a token that waits for a replay
  /// holds a value of type Object, which Jackson refuses to read otherwise.
  static void configureForAxon(JsonMapper.Builder builder, JacksonModule... more) {
    configure(builder);
    builder.addModules(more);
    builder.polymorphicTypeValidator(
        BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
  }
}
