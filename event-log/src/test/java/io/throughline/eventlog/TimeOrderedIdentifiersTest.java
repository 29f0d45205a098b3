package io.throughline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

  @Test
  void axon_names_its_messages_by_them() {
    String name = GenericEventMessage.asEventMessage("something").getIdentifier();

    assertThat(UUID.fromString(name).version()).isEqualTo(7);
  }

  @Test
  void none_comes_twice_from_many_threads() {
    Set<String> names =
        IntStream.range(0, 100_000)
            .parallel()
            .mapToObj(_ -> IdentifierFactory.getInstance().generateIdentifier())
            .collect(Collectors.toSet());

    assertThat(names).hasSize(100_000);
  }
}
