package io.throughline.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.EventCatalogue.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  /// Everything in the package that is named an event, found by its class file so that a new one
  /// cannot be forgotten.
  private static List<Class<?>> interfaces() {
    try (Stream<Path> files = Files.list(Path.of(location()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("\\w+Event\\.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .<Class<?>>map(EventCatalogueTest::named)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI location() {
    URI classes =
        URI.create(
            EventCatalogue.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return classes.resolve("io/throughline/kernel/event/");
  }

  private static Class<?> named(String simpleName) {
    try {
      return Class.forName(EventCatalogue.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::leaves)
        : Stream.of(type);
  }

  @Test
  void there_is_one_sealed_interface_for_each_aggregate() {
    assertThat(interfaces()).hasSizeGreaterThanOrEqualTo(9).allMatch(Class::isSealed);
  }

  @Test
  void every_event_is_in_it_once_and_nothing_else_is() {
    assertThat(EventCatalogue.ENTRIES)
        .<Class<?>>extracting(Entry::type)
        .containsExactlyInAnyOrderElementsOf(
            interfaces().stream().flatMap(EventCatalogueTest::leaves).toList());
  }

  @Test
  void every_event_is_a_record() {
    assertThat(EventCatalogue.ENTRIES).extracting(Entry::type).allMatch(Class::isRecord);
  }

  @Test
  void names_are_unique_and_in_kebab_case() {
    assertThat(EventCatalogue.ENTRIES)
        .extracting(Entry::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
  }

  @Test
  void revisions_count_from_1() {
    assertThat(EventCatalogue.ENTRIES).extracting(Entry::revision).allMatch(it -> it >= 1);
  }

  @Test
  void an_event_is_found_by_its_class_and_by_its_name() {
    assertThat(EventCatalogue.ENTRIES)
        .allSatisfy(entry -> {
          assertThat(EventCatalogue.find(entry.type())).contains(entry);
          assertThat(EventCatalogue.named(entry.name())).contains(entry);
        });
    assertThat(EventCatalogue.find(OpportunityEvent.Won.class))
        .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("opportunity-won"));
  }

  @Test
  void what_is_no_event_is_not_found() {
    assertThat(EventCatalogue.find(String.class)).isEmpty();
    assertThat(EventCatalogue.find(OpportunityEvent.class)).isEmpty();
    assertThat(EventCatalogue.named("opportunity-forgotten")).isEmpty();
  }
}
