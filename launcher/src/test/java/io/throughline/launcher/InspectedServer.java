package io.throughline.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The whole program with a look behind the scenes, at its database.
public final class InspectedServer implements AutoCloseable {

  private static final AtomicReference<DataSource> DATABASE = new AtomicReference<>();

  @Configuration(proxyBeanMethods = false)
  static class Window {

    @Bean
    InitializingBean window(DataSource database) {
      return () -> DATABASE.set(database);
    }
  }

  private final RunningServer server;

  private InspectedServer(RunningServer server) {
    this.server = server;
  }

  /// @param folder for its data
  public static InspectedServer start(Path folder) {
    WhereToRun where = new WhereToRun();
    where.data = folder;
    where.port = 0;
    return new InspectedServer(
        RunningServer.start(where, Progress.onStandardOutput(), Window.class));
  }

  public URI api() {
    return server.api();
  }

  public DataSource database() {
    return Objects.requireNonNull(DATABASE.get());
  }

  @Override
  public void close() {
    server.close();
  }
}
