package io.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void what_is_added_shows_in_the_state_at_once_and_in_the_decision_in_order() {
    Draft<String, String> draft = new Draft<>("a", String::concat);
    draft.add("b");
    draft.add("c");
    assertThat(draft.state()).isEqualTo("abc");
    assertThat(draft.decision()).isEqualTo(Decision.accepted("b", "c"));
  }

  @Test
  void nothing_added_changes_nothing() {
    Draft<String, String> draft = new Draft<>("a", String::concat);
    assertThat(draft.state()).isEqualTo("a");
    assertThat(draft.decision()).isEqualTo(Decision.unchanged());
  }
}
