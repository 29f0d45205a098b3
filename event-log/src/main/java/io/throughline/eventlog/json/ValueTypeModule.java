package io.throughline.eventlog.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/// Writes every class with a `public static parse(String)` as its `toString()` and reads it through
/// `parse`, as a value and as a key of a map. A record of one whole number is written as a number.
/// What `parse` refuses becomes a mismatch that carries the path and the message.
public final class ValueTypeModule extends JacksonModule {

  @Override
  public String getModuleName() {
    return "value-types";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers(new WriteValue(), new WriteNumber()));
    context.addKeySerializers(new Writers(new WriteKey(), new WriteKey()));
    context.addDeserializers(new Readers());
    context.addKeyDeserializers((type, config, description) ->
        ValueText.of(type.getRawClass()).map(ReadKey::new).orElse(null));
  }

  private static final class Writers implements Serializers {
    private final ValueSerializer<Object> textWriter;
    private final ValueSerializer<Object> numberWriter;

    Writers(ValueSerializer<Object> textWriter, ValueSerializer<Object> numberWriter) {
      this.textWriter = textWriter;
      this.numberWriter = numberWriter;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.@Nullable Supplier description,
        JsonFormat.@Nullable Value format) {
      return ValueText.of(type.getRawClass())
          .map(value -> value.isWholeNumber() ? numberWriter : textWriter)
          .orElse(null);
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.@Nullable Supplier description,
        JsonFormat.@Nullable Value format) {
      return findSerializer(config, type, description, format);
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return ValueText.of(type).isPresent();
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type,
        DeserializationConfig config,
        BeanDescription.@Nullable Supplier description) {
      Optional<ReadValue> reader = ValueText.of(type.getRawClass()).map(ReadValue::new);
      return reader.orElse(null);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type,
        DeserializationConfig config,
        BeanDescription.@Nullable Supplier description) {
      return findBeanDeserializer(type, config, description);
    }
  }

  private static final class WriteValue extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.toString());
    }
  }

  private static final class WriteNumber extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      // As a long, not as text: a tree of nodes takes numbers only.
      json.writeNumber(Long.parseLong(value.toString()));
    }
  }

  private static final class WriteKey extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      json.writeName(value.toString());
    }
  }

  private static final class ReadValue extends ValueDeserializer<Object> {
    private final ValueText text;
    private final RecentValues recent = new RecentValues();

    ReadValue(ValueText text) {
      this.text = text;
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
      String given = json.getValueAsString();
      if (given == null) {
        return context.handleUnexpectedToken(context.constructType(text.type()), json);
      }
      try {
        return recent.get(given, text::read);
      } catch (IllegalArgumentException refused) {
        throw new ValueRefusedException(
            json, String.valueOf(refused.getMessage()), given, text.type());
      }
    }
  }

  private static final class ReadKey extends KeyDeserializer {
    private final ValueText text;

    ReadKey(ValueText text) {
      this.text = text;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return text.read(key);
      } catch (IllegalArgumentException refused) {
        throw context.weirdKeyException(text.type(), key, String.valueOf(refused.getMessage()));
      }
    }
  }
}
