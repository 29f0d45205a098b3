package io.throughline.launcher.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/// A rule of the house for any base package, with the planted classes that must be caught by it.
record HouseRule(String sentence, Function<Layout, ArchRule> rule, List<Class<?>> offenders) {

  static HouseRule of(String sentence, Function<Layout, ArchRule> rule, Class<?>... offenders) {
    return new HouseRule(sentence, rule, List.of(offenders));
  }

  /// The rule below one base package. A module may still be empty; the offenders show the bite.
  ArchRule below(String base) {
    return rule.apply(new Layout(base)).as(sentence).allowEmptyShould(true);
  }

  @Override
  public String toString() {
    return sentence;
  }
}
