package io.throughline.launcher.faults.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one writer intended and was told, over all its lives. Each line is with the kernel before
/// the writer goes on, so it survives the end of the process.
final class JournalFile implements AutoCloseable {

  /// @param acknowledged when it was told, on the clock of [Intent#began]; 0 if it was not
  record Entry(Intent intent, Outcome outcome, long acknowledged) {}

  private final FileChannel file;

  private JournalFile(FileChannel file) {
    this.file = file;
  }

  static Path of(Path folder, int writer) {
    return folder.resolve("writer-" + writer + ".journal");
  }

  static JournalFile open(Path path) throws IOException {
    long whole = wholeLines(path);
    FileChannel file = FileChannel.open(path, CREATE, APPEND);
    file.truncate(whole);
    return new JournalFile(file);
  }

  /// A line that was being written when its process died is as good as none: nothing was sent yet,
  /// or nothing is known.
  private static long wholeLines(Path path) throws IOException {
    return Files.exists(path) ? Files.readString(path).lastIndexOf('\n') + 1L : 0;
  }

  void intend(Intent intent) {
    write(intent.line());
  }

  void tell(Intent intent, Outcome outcome) {
    write(outcome + " " + System.nanoTime() + " " + intent.id());
  }

  /// Something that must never happen.
  void violation(Intent intent, String what) {
    write("VIOLATION " + System.nanoTime() + " " + intent.id() + " " + what);
  }

  private void write(String line) {
    try {
      ByteBuffer bytes = UTF_8.encode(line.lines().findFirst().orElseThrow() + "\n");
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In the order in which they were intended.
  ///
  /// @throws IllegalStateException if it tells of a violation
  static List<Entry> read(Path path) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (Files.exists(path)) {
      String all = Files.readString(path);
      all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(line -> read(line, entries));
    }
    return new ArrayList<>(entries.values());
  }

  private static void read(String line, Map<String, Entry> entries) {
    List<String> words = List.of(line.split(" ", -1));
    switch (words.getFirst()) {
      case "intent" -> {
        Intent intent = Intent.parse(words);
        entries.put(intent.id(), new Entry(intent, Outcome.UNKNOWN, 0));
      }
      case "VIOLATION" -> throw new IllegalStateException(line);
      default ->
          entries.computeIfPresent(
              words.get(2),
              (_, entry) ->
                  new Entry(
                      entry.intent(),
                      Outcome.valueOf(words.getFirst()),
                      Long.parseLong(words.get(1))));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
