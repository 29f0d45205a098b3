package io.throughline.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {

  @Nested
  class When_the_server_tells_its_settings {

    @Test
    void a_durable_one_is_taken() {
      assertThatCode(() -> ServerSettings.requireDurable(ServerSettings.DURABLE))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void one_that_could_lose_a_commit_is_refused(String setting) {
      var inForce = new HashMap<>(ServerSettings.DURABLE);
      inForce.put(setting, "off");

      assertThatThrownBy(() -> ServerSettings.requireDurable(inForce))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageStartingWith(setting + " is off");
    }
  }
}
