package io.throughline.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The whole program on a database of its own, started once for all tests of a JVM that can share
/// it.
public final class TestServer {

  private static final class Holder {
    private static final RunningServer SERVER = start(new WhereToRun());
  }

  private static final class OnAxonServer {
    private static final RunningServer SERVER = start(where());

    private static WhereToRun where() {
      WhereToRun where = new WhereToRun();
      where.engine = WhereToRun.Engine.AXON_SERVER;
      where.axonServer = SomeAxonServer.empty();
      return where;
    }
  }

  private TestServer() {}

  /// Where it answers.
  public static URI shared() {
    return Holder.SERVER.api();
  }

  /// Where one answers whose log is in Axon Server, shared as well; without an Axon Server the test
  /// is aborted.
  public static URI sharedOnAxonServer() {
    SomeAxonServer.require();
    return OnAxonServer.SERVER.api();
  }

  /// Where another one answers, whose log is empty; it stops with the JVM.
  public static URI another() {
    return start(new WhereToRun()).api();
  }

  private static RunningServer start(WhereToRun where) {
    try {
      where.data = Files.createTempDirectory("throughline-test");
      where.port = 0;
      RunningServer server = RunningServer.start(where, Progress.onStandardOutput());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, where.data)));
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("no folder for the data of the tests", e);
    }
  }

  private static void remove(RunningServer server, Path data) {
    server.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + data + ", " + e);
    }
  }
}
