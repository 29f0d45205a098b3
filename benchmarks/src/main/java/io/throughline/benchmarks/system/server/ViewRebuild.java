package io.throughline.benchmarks.system.server;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.subscription.BatchSubscription;
import io.throughline.eventlog.subscription.SubscriptionProgress;
import io.throughline.eventlog.subscription.Subscriptions;
import io.throughline.eventlog.subscription.Subscriptions.Machinery;
import io.throughline.query.QuerySideApplication;
import io.throughline.query.view.ViewEvent;
import io.throughline.query.view.ViewSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A query side, alone in its process, that follows nothing: it reads the log when asked to, and
/// builds all views from its first event. Asked by lines on its input:
///
/// ```
/// read 2      reads and decodes the log with two readers at once
/// rebuild     empties the views and tells them the log, as the product does
/// head        tells how many events there are
/// sums        a sum over all rows of all views
/// ```
///
/// and answers each with a line: `seconds S`, `head N` or `sums S`.
public final class ViewRebuild {

  private static final int PAGE = 1_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final LogDirectory log;
  private final ViewSet views;
  private final Machinery machinery;
  private final Clock clock;
  private final ViewTables tables;
  private int rebuilds;

  private ViewRebuild(ConfigurableApplicationContext application) {
    this.log = application.getBean(LogDirectory.class);
    this.views = application.getBean(ViewSet.class);
    this.machinery = application.getBean(Machinery.class);
    this.clock = application.getBean(Clock.class);
    this.tables = application.getBean(ViewTables.class);
  }

  public static void main(String[] arguments) throws Exception {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(QuerySideApplication.class)
            .sources(ViewTables.class)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.flyway.enabled=false",
                "spring.main.banner-mode=off",
                "throughline.benchmark.no-followers=true",
                "logging.threshold.console=WARN")
            .run(arguments)) {
      ViewRebuild rebuild = new ViewRebuild(application);
      System.out.println("ready");
      try (var asked = new Scanner(System.in, StandardCharsets.UTF_8)) {
        while (asked.hasNextLine()) {
          rebuild.answer(asked.nextLine().split(" ", -1));
        }
      }
    }
  }

  private void answer(String... words) throws Exception {
    switch (words[0]) {
      case "read" -> {
        long began = System.nanoTime();
        read(Integer.parseInt(words[1]));
        System.out.printf("seconds %.3f%n", (System.nanoTime() - began) / 1e9);
      }
      case "rebuild" -> {
        tables.empty();
        long began = System.nanoTime();
        rebuild();
        System.out.printf("seconds %.3f%n", (System.nanoTime() - began) / 1e9);
      }
      case "head" -> System.out.println("head " + log.head());
      case "sums" -> System.out.println("sums " + tables.sums());
      default -> throw new IllegalArgumentException("unknown: " + words[0]);
    }
  }

  /// Every event once, each reader a part of the log.
  private void read(int readers) throws Exception {
    long head = log.head();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      List<Callable<Long>> parts =
          IntStream.range(0, readers)
              .<Callable<Long>>mapToObj(
                  part -> () -> read(head * part / readers, head * (part + 1) / readers))
              .toList();
      long found = 0;
      for (Future<Long> part : threads.invokeAll(parts)) {
        found += part.get();
      }
      if (found != head) {
        throw new IllegalStateException("%d of %d events".formatted(found, head));
      }
    }
  }

  private long read(long after, long last) {
    long found = 0;
    for (long from = after; from < last; ) {
      List<RecordedEvent> page = log.read(from, (int) Math.min(PAGE, last - from), Set.of());
      found += page.stream().filter(event -> event.payload() != null).count();
      from = page.getLast().position();
    }
    return found;
  }

  private void rebuild() throws InterruptedException {
    String name = "rebuild-" + ++rebuilds;
    var subscription =
        BatchSubscription.fromFirstEvent(
            name, PAGE, batch -> views.handle(batch.stream().map(this::told).toList()));
    Subscriptions running =
        new Subscriptions(List.of(subscription), machinery, new SimpleMeterRegistry());
    Phases phases = new Phases();
    running.registerLifecycleHandlers(phases);
    phases.start();
    try {
      SubscriptionProgress progress = running.progress(name);
      if (!progress.await(log.head(), LONGEST)) {
        throw new IllegalStateException("the views are at " + progress.position());
      }
    } finally {
      phases.stop();
    }
  }

  private ViewEvent told(RecordedEvent event) {
    return new ViewEvent(
        event.position(),
        event.eventId(),
        event.wireName(),
        event.streamId(),
        event.recordedAt(),
        event.effectiveAt(),
        LocalDate.ofInstant(event.effectiveAt(), clock.getZone()),
        event.actor().orElse("unknown"),
        event.payload());
  }
}
