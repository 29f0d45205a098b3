package io.throughline.launcher;

import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A database and the application on it. Closing drains the application first, then stops the
/// database; a signal to stop does the same.
final class RunningServer implements AutoCloseable {

  private static final int DATABASE_STOPPED = 3;

  private final @Nullable EmbeddedPostgresServer database;
  private final Progress progress;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile @Nullable ConfigurableApplicationContext application;
  private volatile int exitCode;

  private RunningServer(@Nullable EmbeddedPostgresServer database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /// @param more configuration beyond the application's own
  /// @throws PortTakenException before anything is started
  static RunningServer start(WhereToRun where, Progress progress, Class<?>... more) {
    PortTakenException.throwIfTaken(where.port);
    EmbeddedPostgresServer database =
        where.jdbcUrl == null ? EmbeddedPostgresServer.start(where.data, progress) : null;
    RunningServer server = new RunningServer(database, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    try {
      progress.accept("starting Throughline");
      server.application = server.application(where, more);
      if (database != null) {
        var _ = database.onExit().thenRun(server::databaseStopped);
      }
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private ConfigurableApplicationContext application(WhereToRun where, Class<?>... more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", where.port);
    settings.put("spring.datasource.url", database == null ? where.jdbcUrl : database.jdbcUrl());
    settings.put("spring.datasource.username", database == null ? where.jdbcUser : database.user());
    settings.put(
        "spring.datasource.password",
        database == null ? where.jdbcPassword() : database.password());
    settings.put("throughline.event-log.engine", where.engine.toString());
    settings.put("throughline.event-log.axon-server.address", where.axonServer);
    settings.put("logging.file.name", where.data.resolve("throughline.log").toString());
    if (database != null) {
      // Alone on its database: after a crash it takes its own subscriptions up again at once.
      settings.put("throughline.event-log.node-id", "embedded");
    }
    settings.values().removeIf(Objects::isNull);
    return new SpringApplicationBuilder(ThroughlineApplication.class)
        .sources(more)
        .web(WebApplicationType.SERVLET)
        .registerShutdownHook(false)
        .properties(settings)
        .run();
  }

  /// Where the server answers.
  URI api() {
    return URI.create(
        "http://127.0.0.1:"
            + Objects.requireNonNull(application)
                .getEnvironment()
                .getRequiredProperty("local.server.port"));
  }

  void announce() {
    progress.accept(
        "ready at " + api() + " (this machine only: there is no sign-in yet; Ctrl-C stops)");
  }

  /// The exit code, once it has stopped.
  int awaitStop() throws InterruptedException {
    stopped.await();
    return exitCode;
  }

  /// Without its database the application is of no use: it stops, so that whoever watches it can
  /// start it again.
  private void databaseStopped() {
    if (!closing.get()) {
      progress.accept("PostgreSQL has stopped; see its server.log");
      exitCode = DATABASE_STOPPED;
      new Thread(this::close, "database-stopped").start();
    }
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    progress.accept("stopping");
    try {
      ConfigurableApplicationContext running = application;
      if (running != null) {
        running.close();
      }
    } finally {
      if (database != null) {
        database.close();
      }
      stopped.countDown();
      progress.accept("stopped");
    }
  }
}
