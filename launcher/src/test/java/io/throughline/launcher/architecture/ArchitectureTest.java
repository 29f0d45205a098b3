package io.throughline.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.throughline.launcher.Launcher;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyUtils;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String PRODUCT = "io.throughline";
  private static final String PLANTED = "io.throughline.launcher.architecture.offenders";

  static List<HouseRule> rules() {
    return Stream.of(ModuleRules.ALL, CommandSideRules.ALL, HabitRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Nested
  class Given_the_product {

    private static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PRODUCT);

    @Test
    void it_is_the_product_that_is_looked_at() {
      assertThat(CLASSES.contain(Launcher.class)).isTrue();
      assertThat(CLASSES.contain(MoneyUtils.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.throughline.launcher.architecture.ArchitectureTest#rules")
    void the_rule_holds(HouseRule rule) {
      rule.below(PRODUCT).check(CLASSES);
    }
  }

  @Nested
  class Given_planted_offenders {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @MethodSource("io.throughline.launcher.architecture.ArchitectureTest#rules")
    void the_rule_bites_each_of_its_offenders(HouseRule rule) {
      String report = rule.below(PLANTED).evaluate(CLASSES).getFailureReport().toString();

      assertThat(rule.offenders())
          .isNotEmpty()
          .allSatisfy(offender -> assertThat(report).contains(offender.getName()));
    }
  }
}
