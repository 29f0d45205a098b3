package io.throughline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static Options given(String... arguments) {
    List<Option> known =
        List.of(
            new Option("rounds", "3", "how many"),
            new Option("senders", "1,64", "at the same time"),
            new Option("jfr", "", "a recording"));
    return Options.of(known, List.of(arguments));
  }

  @Test
  void what_is_not_given_is_as_it_is_otherwise() {
    assertThat(given().number("rounds")).isEqualTo(3);
    assertThat(given().words("jfr")).isEmpty();
  }

  @Test
  void what_is_given_counts() {
    assertThat(given("--rounds", "5").seconds("rounds")).isEqualTo(Duration.ofSeconds(5));
    assertThat(given("--senders", "1, 16,256").numbers("senders")).containsExactly(1, 16, 256);
  }

  @Test
  void an_option_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> given("--round", "5")).hasMessage("unknown option --round");
    assertThatThrownBy(() -> given("rounds", "5")).hasMessage("unknown option rounds");
  }

  @Test
  void an_option_without_a_value_is_refused() {
    assertThatThrownBy(() -> given("--rounds")).hasMessage("--rounds needs a value");
  }

  @Test
  void what_is_no_number_is_refused() {
    assertThatThrownBy(() -> given("--rounds", "0").number("rounds"))
        .hasMessage("--rounds wants a number above zero and got 0");
    assertThatThrownBy(() -> given("--senders", "1,many").numbers("senders"))
        .hasMessage("--senders wants a number above zero and got many");
  }
}
