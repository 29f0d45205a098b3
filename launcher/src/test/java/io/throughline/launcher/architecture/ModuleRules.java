package io.throughline.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.throughline.launcher.architecture.offenders.console.PageOverAxon;
import io.throughline.launcher.architecture.offenders.console.PageOverCommand;
import io.throughline.launcher.architecture.offenders.console.PageOverView;
import io.throughline.launcher.architecture.offenders.eventlog.EngineInContext;
import io.throughline.launcher.architecture.offenders.eventlog.EngineOfMoney;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOnLaunch;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOverAxon;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOverJackson;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOverJdbc;
import io.throughline.launcher.architecture.offenders.kernel.money.MoneyOverSpring;
import io.throughline.launcher.architecture.offenders.query.MeasuredScreen;
import io.throughline.launcher.architecture.offenders.query.QueryOverEngine;
import io.throughline.launcher.architecture.offenders.query.erp.stock.StockJsonView;
import io.throughline.launcher.architecture.offenders.query.erp.stock.StockOrderingView;
import io.throughline.launcher.architecture.offenders.query.erp.stock.StockOverCommandView;
import java.util.List;

/// What each module may use of the others and of the frameworks.
final class ModuleRules {

  static final List<HouseRule> ALL =
      List.of(
          HouseRule.of(
              "The shared kernel knows the JDK and JSpecify, without JDBC",
              ModuleRules::kernel,
              MoneyOverSpring.class,
              MoneyOverAxon.class,
              MoneyOverJackson.class,
              MoneyOverJdbc.class),
          HouseRule.of(
              "The event log never knows the domain or a side",
              ModuleRules::eventLogWithoutDomain,
              EngineOfMoney.class),
          HouseRule.of(
              "The event log is wired by Spring in auto-configurations only",
              ModuleRules::eventLogWithoutSpring,
              EngineInContext.class),
          HouseRule.of(
              "The query side never knows the command side",
              ModuleRules::queryWithoutCommand,
              StockOverCommandView.class),
          HouseRule.of(
              "The query side reads from Axon: it sends no command and publishes no event",
              ModuleRules::queryReadsOnly,
              StockOrderingView.class),
          HouseRule.of(
              "The query side knows Jackson at its edge only",
              ModuleRules::queryJackson,
              StockJsonView.class),
          HouseRule.of(
              "The query side uses what the event log publishes, not how it works",
              layout -> publishedOnly(layout, layout.query()),
              QueryOverEngine.class),
          HouseRule.of(
              "The console speaks the public HTTP API only",
              ModuleRules::console,
              PageOverCommand.class,
              PageOverView.class,
              PageOverAxon.class),
          HouseRule.of(
              "Nothing but the benchmarks imports the launcher",
              ModuleRules::launcher,
              MoneyOnLaunch.class),
          HouseRule.of(
              "Nothing imports the benchmarks", ModuleRules::benchmarks, MeasuredScreen.class));

  private ModuleRules() {}

  static ArchRule publishedOnly(Layout layout, String side) {
    return noClasses()
        .that(resideInAPackage(side).and(not(Layout.wiring())))
        .should()
        .dependOnClassesThat(
            resideInAPackage(layout.eventLog())
                .and(not(resideInAnyPackage(layout.eventLogPublished()))));
  }

  private static ArchRule kernel(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.kernel())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", layout.kernel())
                .and(not(resideInAnyPackage(Layout.JDBC))));
  }

  private static ArchRule eventLogWithoutDomain(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.eventLog())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.kernel(), layout.command(), layout.query(), layout.console());
  }

  private static ArchRule eventLogWithoutSpring(Layout layout) {
    return noClasses()
        .that(
            resideInAPackage(layout.eventLog()).and(not(resideInAPackage(layout.eventLogWiring()))))
        .should()
        .dependOnClassesThat(
            resideInAPackage(Layout.SPRING)
                .and(
                    not(
                        resideInAnyPackage(
                            "org.springframework.jdbc..",
                            "org.springframework.dao..",
                            "org.springframework.transaction.."))));
  }

  private static ArchRule queryWithoutCommand(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.query())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(layout.command());
  }

  private static ArchRule queryReadsOnly(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.query())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.axonframework.commandhandling..",
            "org.axonframework.modelling..",
            "org.axonframework.eventhandling.gateway..");
  }

  private static ArchRule queryJackson(Layout layout) {
    return noClasses()
        .that(resideInAPackage(layout.query()).and(not(layout.edge())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Layout.JACKSON);
  }

  private static ArchRule console(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.console())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(layout.kernel(), layout.eventLog(), layout.command(), layout.query())
                .or(resideInAPackage(Layout.AXON))
                .or(resideInAnyPackage(Layout.JDBC)));
  }

  private static ArchRule launcher(Layout layout) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(layout.launcher(), layout.benchmarks())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(layout.launcher());
  }

  private static ArchRule benchmarks(Layout layout) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.benchmarks())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(layout.benchmarks());
  }
}
