package io.throughline.launcher.demo;

import io.throughline.launcher.importing.api.CommandRefusedException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step being carried out: what is sent has its actor, its moment and keys of its own.
///
/// @param at none for today, which means now
record Turn(Desk desk, Step step, @Nullable Instant at) {

  /// @return the id of what it was carried out on
  String send(String path, Body body)
      throws IOException, InterruptedException, CommandRefusedException {
    return desk.send(step.actor(), step.key(), at, path, body);
  }

  /// One of several commands of a step.
  String send(String part, String path, Body body)
      throws IOException, InterruptedException, CommandRefusedException {
    return desk.send(step.actor(), step.key() + "/" + part, at, path, body);
  }

  Turn by(String actor) {
    return new Turn(desk, new Step(step.day(), step.key(), actor, step.deed()), at);
  }

  /// The day that is so many days from today.
  LocalDate date(int day) {
    return desk.today().plusDays(day);
  }

  /// The day of this step.
  LocalDate date() {
    return date(step.day());
  }
}
