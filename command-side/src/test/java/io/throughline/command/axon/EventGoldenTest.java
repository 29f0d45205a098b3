package io.throughline.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.json.EventJson;
import io.throughline.kernel.event.EventCatalogue;
import io.throughline.kernel.event.EventCatalogue.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every event keeps its form on the wire. A file that is missing or differs fails the test; with
/// `-Dgolden.write=true` missing files are written, to be read and committed. A file that exists is
/// never changed: a new form is a new revision.
class EventGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = new EventJson().mapper();

  static List<Entry> events() {
    return EventCatalogue.ENTRIES;
  }

  private static Path file(Entry entry) {
    return FOLDER.resolve(entry.name() + "." + entry.revision() + ".json");
  }

  @ParameterizedTest
  @MethodSource("events")
  void it_is_written_as_it_always_was(Entry entry) throws IOException {
    String written = JSON.writeValueAsString(EventExamples.of(entry.type())) + "\n";
    if (!Files.exists(file(entry)) && Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file(entry), written);
    }
    assertThat(file(entry)).exists();
    assertThat(written).isEqualTo(Files.readString(file(entry)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void it_is_read_as_it_was_meant(Entry entry) throws IOException {
    Object read = JSON.readValue(Files.readString(file(entry)), entry.type());

    assertThat(read).isEqualTo(EventExamples.of(entry.type()));
  }

  @Test
  void no_file_is_without_its_event() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrderElementsOf(
              events().stream().map(entry -> file(entry).getFileName().toString()).toList());
    }
  }
}
