package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One running program per data folder. The operating system drops the lock with its holder, so a
/// lock file left behind by a killed process locks nothing.
final class FolderLock implements AutoCloseable {

  /// Closing any channel on a file drops every lock this process has on it, so a second taker in
  /// the same process must be turned away before it opens the file.
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(ServerFolder folder) {
    String ourselves = Long.toString(ProcessHandle.current().pid());
    Path file = folder.lock();
    if (!TAKEN_HERE.add(file)) {
      throw alreadyRunning(folder, ourselves);
    }
    FileChannel channel = null;
    try {
      channel = open(file);
      if (channel.tryLock() == null) {
        throw alreadyRunning(folder, content(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(ourselves.getBytes(StandardCharsets.US_ASCII)), 0);
      return new FolderLock(file, channel);
    } catch (IOException | RuntimeException e) {
      closeQuietly(channel);
      TAKEN_HERE.remove(file);
      throw e instanceof RuntimeException refusal
          ? refusal
          : new EmbeddedPostgresException("cannot lock %s: %s".formatted(file, e), e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static EmbeddedPostgresException alreadyRunning(ServerFolder folder, String pid) {
    return new EmbeddedPostgresException(
        "another Throughline is running on this folder (pid %s): %s".formatted(pid, folder.root()));
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException _) {
      // Nothing was written through it; the lock is gone with the descriptor either way.
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
    TAKEN_HERE.remove(file);
  }
}
