package io.throughline.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpackedBinariesTest {

  @Nested
  class When_an_earlier_attempt_was_cut_off {

    @Test
    void nothing_of_it_is_trusted(@TempDir Path shelf) throws IOException {
      String key = BinaryArchive.forThisMachine().key();
      Path unfinished = Files.createDirectories(shelf.resolve(key + ".unfinished", "bin"));
      Files.writeString(unfinished.resolve("postgres"), "half a program");
      var progress = new ArrayList<String>();

      Path home = UnpackedBinaries.in(shelf, progress::add);
      Path program = home.resolve("bin", "postgres");
      assertThat(ShortProgram.works(program.toString(), "--version")).isTrue();
      assertThat(unfinished).doesNotExist();

      UnpackedBinaries.in(shelf, progress::add);
      assertThat(progress).hasSize(1);

      Files.writeString(program, "");
      UnpackedBinaries.in(shelf, progress::add);
      assertThat(progress).hasSize(2);
      assertThat(ShortProgram.works(program.toString(), "--version")).isTrue();
    }
  }

  @Nested
  class When_looking_for_the_archive {

    @ParameterizedTest
    @CsvSource({
      "Linux, amd64, false, postgres-linux-x86_64.txz",
      "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
      "Linux, aarch64, false, postgres-linux-arm_64.txz",
      "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz",
      "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz"
    })
    void its_name_is_that_of_the_system(
        String system, String processor, boolean alpine, String name) {
      assertThat(BinaryArchive.name(system, processor, alpine)).isEqualTo(name);
    }
  }
}
