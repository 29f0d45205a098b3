package io.throughline.eventlog.json;

import io.throughline.eventlog.WireNames;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;

/// Axon's JSON serializer, in which events go by their wire names. The strict one is for the log:
/// what has no wire name is neither written nor read, because a class name in the log would bind
/// history to today's packages, and Axon would silently skip an event whose class is unknown.
public final class WireNameSerializer extends Jackson3Serializer {
  private static final String AXON = "org.axonframework.";

  private final WireNames names;
  private final boolean strict;

  private WireNameSerializer(WireNames names, boolean strict, JacksonModule... more) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> EventJson.configureForAxon(json, more)));
    this.names = names;
    this.strict = strict;
  }

  /// For events, and refuses everything else except Axon's own types.
  ///
  /// @param more how some values are written otherwise, such as sealed
  public static WireNameSerializer strict(WireNames names, JacksonModule... more) {
    return new WireNameSerializer(names, true, more);
  }

  /// For tokens, snapshots and messages: wire names for events, class names for the rest.
  ///
  /// @param more how some values are written otherwise, such as sealed
  public static WireNameSerializer lenient(WireNames names, JacksonModule... more) {
    return new WireNameSerializer(names, false, more);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || type == Void.class || type == void.class) {
      return SerializedType.emptyType();
    }
    String name = names.nameOf(type);
    if (name != null) {
      return new SimpleSerializedType(name, names.revisionOf(type));
    }
    if (strict && !type.getName().startsWith(AXON)) {
      throw new SerializationException("No wire name for " + type.getName());
    }
    return super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    Class<?> known = names.classOf(type.getName());
    if (known != null) {
      return known;
    }
    if (strict && !type.getName().startsWith(AXON)) {
      throw new SerializationException("No class for the event " + type.getName());
    }
    return super.classForType(type);
  }
}
