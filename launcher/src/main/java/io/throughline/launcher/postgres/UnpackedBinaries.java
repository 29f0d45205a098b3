package io.throughline.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/// Unpacks the server once per version into a folder that several programs may share. A killed or
/// failed attempt leaves nothing that a later start would trust: the result is renamed into place,
/// and its size is compared at every start, because a power failure can undo what was written.
final class UnpackedBinaries {

  private static final String SIZE_FILE = "unpacked-size";
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private UnpackedBinaries() {}

  static Path in(Path shelf, Consumer<String> progress) {
    BinaryArchive archive = BinaryArchive.forThisMachine();
    ONE_AT_A_TIME.lock();
    try {
      Path target = shelf.toAbsolutePath().normalize().resolve(archive.key());
      if (!isComplete(target)) {
        progress.accept("unpacking PostgreSQL into " + target);
        unpackAlone(archive, shelf, target);
      }
      return target;
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "cannot unpack PostgreSQL into %s: %s".formatted(shelf, e), e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void unpackAlone(BinaryArchive archive, Path shelf, Path target)
      throws IOException {
    Files.createDirectories(shelf);
    try (FileChannel channel =
            FileChannel.open(
                shelf.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (isComplete(target)) {
        return;
      }
      Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
      FileUtils.deleteDirectory(unfinished.toFile());
      FileUtils.deleteDirectory(target.toFile());
      try (InputStream packed = archive.location().openStream()) {
        unpack(packed, unfinished);
      }
      Files.writeString(unfinished.resolve(SIZE_FILE), Long.toString(size(unfinished)));
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isComplete(Path target) throws IOException {
    Path sizeFile = target.resolve(SIZE_FILE);
    return Files.exists(sizeFile) && Files.readString(sizeFile).equals(Long.toString(size(target)));
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !file.endsWith(SIZE_FILE)) {
          size += Files.size(file);
        }
      }
    }
    return size;
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path name = Path.of(entry.getName()).normalize();
        if (name.isAbsolute() || name.startsWith("..")) {
          throw new IOException("archive entry outside of its folder: " + name);
        }
        if (!entry.isDirectory() && !isForDevelopers(name.toString())) {
          createOpenFolder(folder);
          for (int depth = 1; depth < name.getNameCount(); depth++) {
            createOpenFolder(folder.resolve(name.subpath(0, depth)));
          }
          place(tar, entry, folder.resolve(name));
        }
      }
    }
  }

  private static void place(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    if (!entry.isFile() || entry.isLink()) {
      throw new IOException("unexpected kind of archive entry: " + entry.getName());
    }
    Files.copy(content, path);
    boolean program = (entry.getMode() & 0b001_000_000) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /// Open to everyone whatever the caller's umask: the server may run under another account.
  private static void createOpenFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static boolean isForDevelopers(String entry) {
    return entry.endsWith(".a") || entry.contains("/pkgconfig/") || entry.startsWith("include/");
  }
}
