package io.throughline.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.throughline.launcher.architecture.offenders.kernel.loop.there.There;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOverOldJackson;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyUtils;
import io.throughline.launcher.architecture.offenders.query.erp.stock.StockPeekingView;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Habits that hold in every module.
final class HabitRules {

  static final List<HouseRule> ALL =
      List.of(
          HouseRule.of(
              "A view reads no other view's tables", HabitRules::tables, StockPeekingView.class),
          HouseRule.of(
              "Jackson 2 serves the OpenAPI description and nothing else",
              HabitRules::oldJackson,
              MoneyOverOldJackson.class),
          HouseRule.of("Packages form no cycle", HabitRules::cycles, There.class),
          HouseRule.of("A name says what a thing is", HabitRules::names, MoneyUtils.class),
          HouseRule.of("Every package is null-marked", HabitRules::nullMarked, There.class));

  private HabitRules() {}

  private static ArchRule tables(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.query())
        .should(
            each(
                "use the tables of their own screen only",
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(HabitRules::isForeignTable)
                        .map(Dependency::getDescription)
                        .toList()));
  }

  private static boolean isForeignTable(Dependency dependency) {
    JavaClass target = dependency.getTargetClass();
    return target.getSimpleName().endsWith("Table")
        && target.getPackageName().contains(".query.")
        && !target.getPackageName().equals(dependency.getOriginClass().getPackageName());
  }

  private static ArchRule oldJackson(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.base() + "..")
        .and()
        .doNotHaveSimpleName("JsonSchemas")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..");
  }

  private static ArchRule cycles(Layout layout) {
    return slices().matching(layout.base() + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule names(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.base() + "..")
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|D(to|TO))(\\$.*)?");
  }

  private static ArchRule nullMarked(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.base() + "..")
        .should(
            each(
                "live in a null-marked package",
                type ->
                    type.getPackage().isAnnotatedWith(NullMarked.class)
                        ? List.of()
                        : List.of(type.getName() + " lives in a package without @NullMarked")));
  }

  private static ArchCondition<JavaClass> each(String description, Complaints complaints) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        complaints
            .about(type)
            .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
      }
    };
  }

  private interface Complaints {
    List<String> about(JavaClass type);
  }
}
