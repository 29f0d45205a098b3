package io.throughline.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The modules as packages below one base, so that the same rules can be held against the product
/// and against the planted offenders.
record Layout(String base) {

  static final String[] JDBC = {
    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..", "com.zaxxer.."
  };
  static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.jackson.."};
  static final String AXON = "org.axonframework..";
  static final String SPRING = "org.springframework..";

  private static final String[] ADAPTERS = {"Aggregate", "Controller", "Configuration"};
  private static final String[] WIRING = {"Configuration", "Application"};
  private static final String[] KEEPERS = {"Store", "Schema", "Configuration"};
  private static final String[] EDGE = {
    "Controller", "Configuration", "Application", "Advice", "Filter", "Request", "Response", "Json"
  };

  String kernel() {
    return base + ".kernel..";
  }

  String eventLog() {
    return base + ".eventlog..";
  }

  /// What the event log offers its users; the rest is how it works.
  String[] eventLogPublished() {
    return new String[] {
      base + ".eventlog", base + ".eventlog.subscription", base + ".eventlog.json"
    };
  }

  String eventLogWiring() {
    return base + ".eventlog.autoconfigure..";
  }

  String command() {
    return base + ".command..";
  }

  String query() {
    return base + ".query..";
  }

  String console() {
    return base + ".console..";
  }

  String launcher() {
    return base + ".launcher..";
  }

  String benchmarks() {
    return base + ".benchmarks..";
  }

  /// A decider, its state, its commands and its refusals. The state is known by its decider: beside
  /// `SalesOrderDecider` stands `SalesOrder`.
  DescribedPredicate<JavaClass> pure() {
    DescribedPredicate<JavaClass> ruleOrState =
        named("a decider, state, command or rejection", Layout::isRuleOrState);
    return resideInAPackage(command()).and(ruleOrState);
  }

  /// The classes that join the rules to Axon, Spring and HTTP.
  DescribedPredicate<JavaClass> adapter() {
    return resideInAPackage(command()).and(suffixed(ADAPTERS));
  }

  /// The classes that keep what is not an event in tables beside the log: answers to requests that
  /// recorded nothing, and what process managers remember.
  static DescribedPredicate<JavaClass> keeper() {
    return suffixed(KEEPERS);
  }

  /// The few classes of a side that may know which event log is in use.
  static DescribedPredicate<JavaClass> wiring() {
    return suffixed(WIRING);
  }

  /// The classes that face HTTP or JSON, and so may know Jackson.
  DescribedPredicate<JavaClass> edge() {
    return suffixed(EDGE)
        .or(resideInAnyPackage(base + ".command.http..", base + ".query.http.."))
        .or(resideInAPackage(base + ".query.feed.."));
  }

  static DescribedPredicate<JavaClass> suffixed(String... suffixes) {
    return named(
        "named …" + String.join(", …", suffixes),
        type -> Stream.of(suffixes).anyMatch(outermost(type).getSimpleName()::endsWith));
  }

  private static DescribedPredicate<JavaClass> named(
      String description, Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static boolean isRuleOrState(JavaClass type) {
    JavaClass top = outermost(type);
    String name = top.getSimpleName();
    return Stream.of("Decider", "Command", "Rejection").anyMatch(name::endsWith)
        || top.getPackage().containsClassWithSimpleName(name + "Decider");
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass top = type;
    while (top.getEnclosingClass().isPresent()) {
      top = top.getEnclosingClass().get();
    }
    return top;
  }
}
