package io.throughline.eventlog.json;

import io.throughline.eventlog.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Personal data in JSON. Which types are personal is told by the application.
public final class PersonalDataModule {

  private PersonalDataModule() {}

  /// Writes personal data sealed and reads it back. Plain text, from before there were seals, is
  /// read as well.
  public static JacksonModule sealing(List<PersonalData<?>> types, Seals seals) {
    SimpleModule module = new SimpleModule("sealed-personal-data");
    types.forEach(type -> seal(module, type, seals));
    return module;
  }

  /// Writes whose data it is and nothing of what it says.
  public static JacksonModule masking(List<PersonalData<?>> types) {
    SimpleModule module = new SimpleModule("masked-personal-data");
    types.forEach(type -> mask(module, type));
    return module;
  }

  private static <T> void seal(SimpleModule module, PersonalData<T> personal, Seals seals) {
    module.addSerializer(personal.type(), new Write<>(personal, seals::seal));
    module.addDeserializer(personal.type(), new Read<>(personal, seals));
  }

  private static <T> void mask(SimpleModule module, PersonalData<T> personal) {
    module.addSerializer(
        personal.type(), new Write<>(personal, (subject, _) -> "sealed:" + subject));
  }

  private static final class Write<T> extends ValueSerializer<T> {
    private final PersonalData<T> personal;
    private final BiFunction<String, String, String> written;

    Write(PersonalData<T> personal, BiFunction<String, String, String> written) {
      this.personal = personal;
      this.written = written;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(written.apply(personal.subjectOf(value), personal.textOf(value)));
    }
  }

  private static final class Read<T> extends ValueDeserializer<T> {
    private final PersonalData<T> personal;
    private final Seals seals;
    private final ValueText plain;

    Read(PersonalData<T> personal, Seals seals) {
      this.personal = personal;
      this.seals = seals;
      this.plain = ValueText.of(personal.type()).orElseThrow();
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      String written = json.getValueAsString();
      if (written == null) {
        return cast(context.handleUnexpectedToken(context.constructType(personal.type()), json));
      }
      Optional<Seals.Opened> opened = seals.open(written);
      return opened.isPresent() ? told(opened.get()) : cast(plain.read(written));
    }

    private @Nullable T cast(@Nullable Object value) {
      return personal.type().cast(value);
    }

    private T told(Seals.Opened opened) {
      return opened.text() == null
          ? personal.erased(opened.subject())
          : personal.of(opened.subject(), opened.text());
    }
  }
}
