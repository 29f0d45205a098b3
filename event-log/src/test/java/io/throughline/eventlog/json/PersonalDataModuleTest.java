package io.throughline.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.SubjectKeys;
import io.throughline.eventlog.toy.CounterEvent.Opened;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.PersonalLabels;
import io.throughline.eventlog.toy.ToyApplication;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalDataModuleTest {

  /// Keys by their subjects; empty ones are destroyed.
  private static final class KeysInMemory implements SubjectKeys {
    private final Map<String, Optional<SecretKey>> keys = new HashMap<>();

    @Override
    public Optional<SecretKey> toSeal(String subject) {
      return keys.computeIfAbsent(
          subject, name -> Optional.of(new SecretKeySpec(new byte[32], "AES")));
    }

    @Override
    public Optional<SecretKey> toOpen(String subject) {
      return keys.getOrDefault(subject, Optional.empty());
    }

    @Override
    public void destroy(Collection<String> subjects) {
      subjects.forEach(subject -> keys.put(subject, Optional.empty()));
    }
  }

  private static final Opened ANN = new Opened(new Label("c-1/Ann Example, +49 30 123456"));

  private final KeysInMemory keys = new KeysInMemory();
  private final WireNameSerializer log =
      WireNameSerializer.strict(
          ToyApplication.NAMES,
          PersonalDataModule.sealing(List.of(new PersonalLabels()), new Seals(keys)));

  private String written(Opened event) {
    return log.serialize(event, String.class).getData();
  }

  private Object read(String json) {
    return log.deserialize(new SimpleSerializedObject<>(json, String.class, "counter-opened", "1"));
  }

  @Nested
  class Sealed {

    @Test
    void it_names_its_subject_and_hides_its_text() {
      assertThat(written(ANN))
          .matches("\\{\"label\":\"sealed:1:c-1:[A-Za-z0-9_-]{40,}\"}")
          .doesNotContain("Ann", "123456");
    }

    @Test
    void it_is_read_again() {
      assertThat(read(written(ANN))).isEqualTo(ANN);
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
      assertThat(written(ANN)).isNotEqualTo(written(ANN));
    }

    @Test
    void it_cannot_be_passed_off_as_the_data_of_another() {
      keys.toSeal("c-2");
      String foreign = written(ANN).replace("c-1", "c-2");
      assertThatThrownBy(() -> read(foreign))
          .isInstanceOf(SerializationException.class)
          .hasStackTraceContaining("The seal on data of c-2 is broken");
    }

    @Test
    void it_cannot_be_shortened() {
      String cut = written(ANN).replaceFirst("(c-1:.{10}).*", "$1\"}");
      assertThatThrownBy(() -> read(cut)).hasStackTraceContaining("is broken");
    }
  }

  @Nested
  class Erased {

    @Test
    void it_is_read_as_erased() {
      String before = written(ANN);
      keys.destroy(List.of("c-1"));
      assertThat(read(before)).isEqualTo(new Opened(new Label("c-1/(gone)")));
    }

    @Test
    void nothing_that_is_said_later_is_kept() {
      keys.destroy(List.of("c-1"));
      assertThat(written(ANN)).isEqualTo("{\"label\":\"sealed:1:c-1:\"}");
      assertThat(read(written(ANN))).isEqualTo(new Opened(new Label("c-1/(gone)")));
    }
  }

  @Test
  void plain_text_from_before_there_were_seals_is_read() {
    assertThat(read("{\"label\":\"#c-1/Ann Example, +49 30 123456\"}")).isEqualTo(ANN);
  }

  @Test
  void what_is_no_text_is_refused() {
    assertThatThrownBy(() -> read("{\"label\":[]}")).isInstanceOf(SerializationException.class);
  }

  @Test
  void masked_it_says_whose_it_is_and_nothing_else() {
    EventJson masked = new EventJson(PersonalDataModule.masking(List.of(new PersonalLabels())));
    assertThat(masked.mapper().writeValueAsString(ANN)).isEqualTo("{\"label\":\"sealed:c-1\"}");
  }
}
