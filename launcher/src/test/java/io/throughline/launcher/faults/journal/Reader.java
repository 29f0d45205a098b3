package io.throughline.launcher.faults.journal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Follows the log and writes down each position and what it saw there; after a crash it goes on
/// behind the last position that it wrote down.
final class Reader {

  /// @param event a digest of the event's identifier
  record Seen(long position, long event) {
    static final int BYTES = 2 * Long.BYTES;
  }

  private final EventStore events;
  private final Path path;
  private long last;

  Reader(EventStore events, Path path) {
    this.events = events;
    this.path = path;
  }

  static Path of(Path folder, int reader) {
    return folder.resolve("reader-" + reader + ".seen");
  }

  /// @param enough asked with the last position whenever there is nothing new
  void run(LongPredicate enough) throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      long whole = file.length() / Seen.BYTES * Seen.BYTES;
      file.setLength(whole);
      if (whole > 0) {
        file.seek(whole - Seen.BYTES);
        last = file.readLong();
      }
      file.seek(whole);
      try (var out =
          new DataOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(file.getChannel())))) {
        while (!followed(out, enough)) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
      }
    }
  }

  /// False if the log broke off.
  private boolean followed(DataOutputStream out, LongPredicate enough)
      throws IOException, InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(token())) {
      while (true) {
        if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
          TrackedEventMessage<?> event = stream.nextAvailable();
          last = event.trackingToken().position().orElseThrow();
          out.writeLong(last);
          out.writeLong(digest(event.getIdentifier()));
        } else {
          out.flush();
          if (enough.test(last)) {
            return true;
          }
        }
      }
    } catch (RuntimeException brokenOff) {
      out.flush();
      return false;
    }
  }

  private @Nullable TrackingToken token() {
    return last == 0 ? null : new GlobalSequenceTrackingToken(last);
  }

  /// FNV-1a, 64 bits.
  static long digest(String identifier) {
    long digest = 0xcbf29ce484222325L;
    for (int i = 0; i < identifier.length(); i++) {
      digest = (digest ^ identifier.charAt(i)) * 0x100000001b3L;
    }
    return digest;
  }

  interface Visitor {
    void see(Seen seen);
  }

  static void replay(Path path, Visitor visitor) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        var in = new DataInputStream(new BufferedInputStream(file))) {
      while (true) {
        visitor.see(new Seen(in.readLong(), in.readLong()));
      }
    } catch (EOFException end) {
      return;
    }
  }
}
