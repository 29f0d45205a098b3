package io.throughline.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Command;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Axon routes commands by their exact class, so a record without a line in its adapter would be
/// noticed by a user first.
class CommandHandlersTest {

  private static Stream<Class<?>> aggregates() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
    return scanner.findCandidateComponents("io.throughline.command").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(CommandHandlersTest::named);
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void an_aggregate_handles_each_of_its_commands_once(Class<?> aggregate) {
    Class<?> commands = named(aggregate.getName().replaceFirst("Aggregate$", "Command"));
    Set<Class<?>> expected =
        Arrays.stream(commands.getPermittedSubclasses()).collect(Collectors.toSet());
    assertThat(aggregate.getDeclaredMethods())
        .filteredOn(method -> method.isAnnotationPresent(CommandHandler.class))
        .<Class<?>>extracting(method -> method.getParameterTypes()[0])
        .containsExactlyInAnyOrderElementsOf(expected)
        .allMatch(Command.class::isAssignableFrom);
  }
}
