package io.throughline.query.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Today is always 2026-04-15.
@TestConfiguration(proxyBeanMethods = false)
class FixedToday {

  @Bean
  @Primary
  Clock fixedToday() {
    return Clock.fixed(Instant.parse("2026-04-15T12:00:00Z"), ZoneOffset.UTC);
  }
}
