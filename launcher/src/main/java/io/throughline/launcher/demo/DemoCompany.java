package io.throughline.launcher.demo;

import io.throughline.kernel.id.DerivedId;
import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.CommandRefusedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fills an empty log with the demo company, over the HTTP API of a server that runs.
///
/// Every command has an idempotency key of its own, and all dates count from the day on which the
/// demo was begun, so that a filling that was broken off is completed by the next one. A log that
/// began otherwise is left alone.
public final class DemoCompany {

  /// What was found in the log, and done.
  public enum Outcome {
    /// The demo is there now.
    FILLED,
    /// The demo was there already; nothing was sent.
    ALREADY_THERE,
    /// The log holds something else; nothing was sent.
    LOG_IN_USE
  }

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int TELL_EVERY = 100;
  private static final LocalTime WORK_BEGINS = LocalTime.of(7, 30);
  private static final int MINUTES_APART = 4;

  private final Consumer<String> progress;
  private final ApiClient api;
  private final HalfYear halfYear;

  private DemoCompany(ApiClient api, Consumer<String> progress) {
    this.progress = progress;
    this.api = api;
    this.halfYear = new HalfYear(Tables.read());
  }

  /// @param server where it answers
  /// @param today in the server's time zone; counts for a log that is empty
  /// @param progress is told in a few lines how far it is
  public static Outcome fill(URI server, LocalDate today, Consumer<String> progress)
      throws IOException, InterruptedException {
    try (ApiClient api = new ApiClient(server, "demo", 1, PATIENCE)) {
      return new DemoCompany(api, progress).fill(today);
    }
  }

  private Outcome fill(LocalDate today) throws IOException, InterruptedException {
    JsonNode first = api.get("/audit/events?limit=1").at("/items/0");
    if (first.isMissingNode()) {
      carryOut(today);
      return Outcome.FILLED;
    }
    if (!first.path("commandId").asString("").equals(commandId(halfYear.firstKey()))) {
      return Outcome.LOG_IN_USE;
    }
    String last = DerivedId.of("opportunity", halfYear.lastKey());
    if (!api.get("/audit/events?limit=1&stream=" + last).path("items").isEmpty()) {
      return Outcome.ALREADY_THERE;
    }
    Instant began = Instant.parse(first.path("effectiveAt").asString());
    carryOut(LocalDate.ofInstant(began, ZoneOffset.UTC).minusDays(Beginnings.FIRST_DAY));
    return Outcome.FILLED;
  }

  private static String commandId(String key) {
    return DerivedId.of("command", key);
  }

  private void carryOut(LocalDate today) throws IOException, InterruptedException {
    List<Step> steps = halfYear.steps();
    Desk desk = new Desk(api, today, PATIENCE);
    desk.rest();
    int done = 0;
    int ofTheDay = 0;
    int day = Beginnings.FIRST_DAY;
    for (Step step : steps) {
      if (done++ % TELL_EVERY == 0) {
        progress.accept("filling the demo company, step %d of %d".formatted(done, steps.size()));
      }
      ofTheDay = step.day() == day ? ofTheDay + 1 : 0;
      day = step.day();
      try {
        step.deed().carryOut(new Turn(desk, step, moment(today, day, ofTheDay)));
      } catch (CommandRefusedException e) {
        throw new IllegalStateException("the demo cannot go on with " + step.key(), e);
      }
    }
    desk.rest();
  }

  /// People begin in the morning and do one thing after the other; today it is always now.
  private static @Nullable Instant moment(LocalDate today, int day, int ofTheDay) {
    return day == 0
        ? null
        : today
            .plusDays(day)
            .atTime(WORK_BEGINS)
            .plusMinutes((long) MINUTES_APART * ofTheDay)
            .toInstant(ZoneOffset.UTC);
  }
}
