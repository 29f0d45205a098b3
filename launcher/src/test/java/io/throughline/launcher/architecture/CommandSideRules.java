package io.throughline.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.throughline.launcher.architecture.offenders.command.CommandOverEngine;
import io.throughline.launcher.architecture.offenders.command.order.Order;
import io.throughline.launcher.architecture.offenders.command.order.OrderAggregate;
import io.throughline.launcher.architecture.offenders.command.order.OrderCommand;
import io.throughline.launcher.architecture.offenders.command.order.OrderDecider;
import io.throughline.launcher.architecture.offenders.command.order.OrderRejection;
import io.throughline.launcher.architecture.offenders.command.process.ViewingProcess;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the command side may use, and what its rules may ask of the world: nothing.
final class CommandSideRules {

  /// Where a rule would get a clock reading, a random value or a pause from.
  private static final Set<String> SOURCES_OF_SURPRISE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Thread.sleep",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private static final Pattern NOW = Pattern.compile("java\\.time\\.(\\w|\\.)+\\.now");

  static final List<HouseRule> ALL =
      List.of(
          HouseRule.of(
              "Deciders, states, commands and rejections know the JDK, the kernel and collections",
              CommandSideRules::purity,
              OrderDecider.class,
              Order.class,
              OrderCommand.class,
              OrderRejection.class),
          HouseRule.of(
              "Deciders and states are handed the time and the ids",
              CommandSideRules::noSurprise,
              OrderDecider.class),
          HouseRule.of(
              "The command side touches JDBC where it keeps what is not an event",
              CommandSideRules::jdbc,
              OrderAggregate.class),
          HouseRule.of(
              "The command side knows Jackson at its edge only",
              CommandSideRules::jackson,
              OrderAggregate.class),
          HouseRule.of(
              "The command side uses what the event log publishes, not how it works",
              layout -> ModuleRules.publishedOnly(layout, layout.command()),
              CommandOverEngine.class),
          HouseRule.of(
              "The command side decides nothing from a view",
              CommandSideRules::views,
              ViewingProcess.class));

  private CommandSideRules() {}

  private static ArchRule purity(Layout layout) {
    return classes()
        .that(layout.pure())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..",
                    layout.kernel(),
                    layout.command())
                .and(not(layout.adapter()))
                .and(not(resideInAnyPackage(Layout.JDBC)))
                .and(not(resideInAnyPackage("java.net..", "java.nio.file.."))));
  }

  private static ArchRule noSurprise(Layout layout) {
    return noClasses()
        .that(layout.pure())
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("asks the world", CommandSideRules::asksTheWorld));
  }

  private static boolean asksTheWorld(JavaAccess<?> access) {
    String target = access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
    return SOURCES_OF_SURPRISE.contains(target)
        || NOW.matcher(target).matches()
        || target.startsWith("java.time.Clock.")
        || access.getTargetOwner().isAssignableTo("java.util.random.RandomGenerator");
  }

  private static ArchRule jdbc(Layout layout) {
    return noClasses()
        .that(resideInAPackage(layout.command()).and(not(Layout.keeper())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Layout.JDBC);
  }

  private static ArchRule jackson(Layout layout) {
    return noClasses()
        .that(resideInAPackage(layout.command()).and(not(layout.edge())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Layout.JACKSON);
  }

  private static ArchRule views(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.command())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.query(), layout.console());
  }
}
