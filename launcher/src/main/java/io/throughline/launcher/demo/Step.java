package io.throughline.launcher.demo;

import io.throughline.launcher.importing.api.CommandRefusedException;
import java.io.IOException;

/// Something that somebody does on a day.
///
/// @param day days from today, mostly negative
/// @param key what its idempotency keys begin with
record Step(int day, String key, String actor, Deed deed) {

  interface Deed {
    void carryOut(Turn turn) throws IOException, InterruptedException, CommandRefusedException;
  }
}
