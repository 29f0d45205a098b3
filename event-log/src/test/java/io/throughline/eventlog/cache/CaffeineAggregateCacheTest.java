package io.throughline.eventlog.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.CounterCommand.Add;
import io.throughline.eventlog.toy.CounterCommand.AddAndFail;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaffeineAggregateCacheTest {

  @Nested
  class Alone {
    private final CaffeineAggregateCache cache = new CaffeineAggregateCache(2);

    @Test
    void it_keeps_replaces_and_removes() {
      cache.put("a", 1);
      assertThat(cache.putIfAbsent("a", 2)).isFalse();
      assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
      cache.<Integer>computeIfPresent("a", value -> value + 10);
      assertThat(cache.<String, Integer>get("a")).isEqualTo(11);
      assertThat(cache.remove("a")).isTrue();
      assertThat(cache.containsKey("a")).isFalse();
    }

    @Test
    void it_is_bounded() {
      for (int i = 0; i < 100; i++) {
        cache.put(i, i);
      }
      cache.entries().cleanUp();
      assertThat(cache.entries().estimatedSize()).isLessThanOrEqualTo(2);
      cache.removeAll();
      assertThat(cache.entries().asMap()).isEmpty();
    }

    @Test
    void it_does_not_keep_an_aggregate_without_identifier() {
      cache.put(null, 1);
      assertThat(cache.putIfAbsent(null, 1)).isFalse();
      assertThat(cache.<String, Integer>get(null)).isNull();
      assertThat(cache.remove(null)).isFalse();
    }
  }

  @Nested
  class Behind_an_aggregate {
    @Test
    void it_saves_reading_the_stream_and_forgets_what_was_rolled_back() {
      try (RunningLog log = RunningLog.onNewDatabase()) {
        CaffeineAggregateCache cache = log.bean(CaffeineAggregateCache.class);
        log.send(new Open("a", new Label("a"), null));
        assertThat(cache.containsKey("a")).isTrue();
        log.send(Add.of("a", 1L));
        assertThat(cache.entries().stats().hitCount()).isEqualTo(1);

        assertThatThrownBy(() -> log.send(new AddAndFail("a", 9)))
            .isInstanceOf(IllegalStateException.class);
        assertThat(cache.containsKey("a")).isFalse();
        assertThat(log.send(Add.of("a", 1L)).total()).isEqualTo(2);
      }
    }
  }
}
