package io.throughline.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.ToyApplication;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireNameSerializerTest {
  private final Serializer strict = WireNameSerializer.strict(ToyApplication.NAMES);
  private final Serializer lenient = WireNameSerializer.lenient(ToyApplication.NAMES);

  private static Object copy(Serializer serializer, Object value) {
    return serializer.deserialize(serializer.serialize(value, String.class));
  }

  @Nested
  class An_event {
    @Test
    void goes_by_its_wire_name_and_revision() {
      SerializedObject<String> written = strict.serialize(new CounterEvent.Added(5), String.class);
      assertThat(written.getData()).isEqualTo("{\"amount\":5}");
      assertThat(written.getType().getName()).isEqualTo("counter-added");
      assertThat(written.getType().getRevision()).isEqualTo("1");
      assertThat(strict.<String, Object>deserialize(written)).isEqualTo(new CounterEvent.Added(5));
    }

    @Test
    void without_components_is_an_empty_object() {
      assertThat(strict.serialize(new CounterEvent.Closed(), String.class).getData())
          .isEqualTo("{}");
      assertThat(copy(strict, new CounterEvent.Closed())).isEqualTo(new CounterEvent.Closed());
    }

    @Test
    void of_an_unknown_name_is_refused_and_not_skipped() {
      var unknown = new SimpleSerializedObject<>("{}", String.class, "counter-exploded", "1");
      assertThatThrownBy(() -> strict.deserialize(unknown))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("counter-exploded");
    }
  }

  @Test
  void metadata_is_a_plain_object() {
    MetaData metadata = MetaData.from(Map.of("actor", "ann"));
    assertThat(strict.serialize(metadata, String.class).getData()).isEqualTo("{\"actor\":\"ann\"}");
    assertThat(copy(strict, metadata)).isEqualTo(metadata);
  }

  static List<TrackingToken> tokens() {
    TrackingToken ten = GapAwareTrackingToken.newInstance(10, List.of(7L));
    return List.of(
        ten,
        new GlobalSequenceTrackingToken(3),
        new ConfigToken(Map.of("id", "x")),
        ReplayToken.createReplayToken(ten, GapAwareTrackingToken.newInstance(0, List.of())),
        ReplayToken.createReplayToken(ten, null));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void every_token_can_be_read_again(TrackingToken token) {
    assertThat(copy(lenient, token)).isEqualTo(token);
  }

  /// Why the type validator is set: with Axon's defaults a processor never starts on a log that is
  /// not empty.
  @Test
  void the_serializer_of_axon_cannot_read_a_replay_token() {
    Serializer stock = Jackson3Serializer.builder().build();
    assertThatThrownBy(() -> copy(stock, tokens().get(3)))
        .isInstanceOf(SerializationException.class);
  }
}
