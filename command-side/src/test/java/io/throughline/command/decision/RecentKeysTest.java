package io.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentKeysTest {

  private static final RecentKeys<String> NONE = RecentKeys.none(2);

  @Test
  void a_key_is_known_once_it_was_seen() {
    assertThat(NONE.contains("a")).isFalse();
    assertThat(NONE.plus("a").contains("a")).isTrue();
    assertThat(NONE.contains("a")).as("the one before is as it was").isFalse();
    assertThat(NONE.plus("a").minus("a").contains("a")).isFalse();
    assertThat(NONE.plus("a").minus("b")).isEqualTo(NONE.plus("a"));
  }

  @Test
  void there_is_a_surplus_beyond_the_limit_the_oldest_first() {
    assertThat(NONE.plus("a").plus("b").surplus()).isEmpty();
    assertThat(NONE.plus("a").plus("b").plus("c").surplus()).hasValue("a");
    assertThat(NONE.plus("a").plus("b").plus("c").plus("d").surplus()).hasValue("a");
  }

  @Test
  void a_key_that_is_seen_again_is_the_newest() {
    RecentKeys<String> keys = NONE.plus("a").plus("b").plus("a").plus("c");
    assertThat(keys.surplus()).hasValue("b");
    assertThat(keys.trimmed().contains("a")).isTrue();
  }

  @Test
  void trimmed_it_has_the_newest_up_to_the_limit() {
    RecentKeys<String> keys = NONE.plus("a").plus("b");
    assertThat(keys.trimmed()).isEqualTo(keys);
    RecentKeys<String> trimmed = keys.plus("c").trimmed();
    assertThat(trimmed.contains("a")).isFalse();
    assertThat(trimmed.contains("b")).isTrue();
    assertThat(trimmed.contains("c")).isTrue();
    assertThat(trimmed.surplus()).isEmpty();
  }
}
