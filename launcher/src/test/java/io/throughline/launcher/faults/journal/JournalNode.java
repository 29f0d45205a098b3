package io.throughline.launcher.faults.journal;

import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.subscription.BatchSubscription;
import io.throughline.eventlog.subscription.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One of the two processes: half of the writers, two readers, and a subscription that both
/// processes offer to run. Ends with 0 once it was asked to stop and has read to the end.
public final class JournalNode {

  static final int NODES = 2;
  static final int READERS = 2;
  static final String STOP = "stop";
  private static final String SUBSCRIPTION = "journal-copy";
  private static final String NAME = "journal-written";
  private static final Duration TO_COME_UP = Duration.ofMinutes(2);

  private final Path folder;
  private final int node;
  private final ConfigurableApplicationContext context;

  private JournalNode(Path folder, int node, ConfigurableApplicationContext context) {
    this.folder = folder;
    this.node = node;
    this.context = context;
  }

  /// No stereotype, so that no other application of these tests finds it.
  @EnableAutoConfiguration
  static class Application {

    @Bean
    WireNames wireNames() {
      return new WireNames() {
        @Override
        public @Nullable String nameOf(Class<?> type) {
          return type == Written.class ? NAME : null;
        }

        @Override
        public @Nullable String revisionOf(Class<?> type) {
          return type == Written.class ? "1" : null;
        }

        @Override
        public @Nullable Class<?> classOf(String name) {
          return name.equals(NAME) ? Written.class : null;
        }
      };
    }

    @Bean
    BatchSubscription copy(JdbcClient sql) {
      return BatchSubscription.fromFirstEvent(
          SUBSCRIPTION,
          1000,
          batch ->
              sql.sql("insert into journal_copy select unnest(?::bigint[])")
                  .param(batch.stream().map(RecordedEvent::position).toArray(Long[]::new))
                  .update());
    }
  }

  /// @param arguments JDBC URL, login, node from 0, writers per node, seed, folder
  public static void main(String[] arguments) throws Exception {
    int node = Integer.parseInt(arguments[2]);
    int writers = Integer.parseInt(arguments[3]);
    long seed = Long.parseLong(arguments[4]);
    Path folder = Path.of(arguments[5]);
    try (var context = started(arguments[0], arguments[1])) {
      new JournalNode(folder, node, context).run(writers, seed);
    }
  }

  /// The database may be down just now.
  private static ConfigurableApplicationContext started(String url, String user) {
    long deadline = System.nanoTime() + TO_COME_UP.toNanos();
    while (true) {
      try {
        return new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", user,
                    "spring.datasource.password", System.getenv("THROUGHLINE_JDBC_PASSWORD"),
                    "spring.datasource.hikari.connection-timeout", "5000",
                    "spring.flyway.enabled", "false",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "ERROR"))
            .run();
      } catch (RuntimeException unavailable) {
        if (System.nanoTime() > deadline) {
          throw unavailable;
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  private void run(int writers, long seed) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var readers = Executors.newFixedThreadPool(READERS)) {
      List<Callable<Integer>> writing = new ArrayList<>();
      for (int each = 0; each < writers; each++) {
        int writer = node * writers + each;
        writing.add(() -> {
          writer(writer, seed).run();
          return writer;
        });
      }
      List<Future<?>> reading = new ArrayList<>();
      for (int each = 0; each < READERS; each++) {
        Path seen = Reader.of(folder, node * READERS + each);
        reading.add(
            readers.submit(() -> {
              new Reader(context.getBean(EventStore.class), seen).run(this::isAll);
              return seen;
            }));
      }
      succeeded(threads.invokeAll(writing));
      Files.createFile(done(node));
      succeeded(reading);
      awaitSubscription();
    }
  }

  private static void succeeded(List<? extends Future<?>> tasks)
      throws InterruptedException, ExecutionException {
    for (Future<?> task : tasks) {
      task.get();
    }
  }

  private Writer writer(int writer, long seed) {
    return new Writer(
        context.getBean(EventStore.class),
        context.getBean(LogDirectory.class),
        new Plan(seed, writer),
        JournalFile.of(folder, writer),
        () -> Files.exists(folder.resolve(STOP)));
  }

  private Path done(int which) {
    return folder.resolve("done-" + which);
  }

  /// Nobody writes any more, and this is the last position.
  private boolean isAll(long position) {
    for (int each = 0; each < NODES; each++) {
      if (!Files.exists(done(each))) {
        return false;
      }
    }
    return position == context.getBean(LogDirectory.class).head();
  }

  private void awaitSubscription() throws InterruptedException {
    long head = context.getBean(LogDirectory.class).head();
    if (!context
        .getBean(Subscriptions.class)
        .progress(SUBSCRIPTION)
        .await(head, Duration.ofMinutes(5))) {
      throw new IllegalStateException("the subscription did not reach " + head);
    }
  }

  /// Seen from the test.
  static Process start(List<String> command, Path log, String password) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("THROUGHLINE_JDBC_PASSWORD", password);
    return builder.start();
  }
}
