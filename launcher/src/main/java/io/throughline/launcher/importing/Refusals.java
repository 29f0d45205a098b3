package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.CommandRefusedException;
import io.throughline.launcher.importing.api.ServerUnreachableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the server refused. Each shows as a difference in the tie-out; too many end the import,
/// since then something is wrong with all of it.
final class Refusals {

  private static final int MOST = 100;

  private final List<String> refused = new ArrayList<>();

  interface Command {
    void send() throws IOException, InterruptedException, CommandRefusedException;
  }

  /// @param what the thing in the source that it is about
  void unlessRefused(String what, Command command) throws IOException, InterruptedException {
    try {
      command.send();
    } catch (CommandRefusedException e) {
      add(what, String.valueOf(e.getMessage()));
    }
  }

  synchronized void add(String what, String why) throws IOException {
    refused.add(what + ": " + why);
    if (refused.size() >= MOST) {
      throw new ServerUnreachableException(
          "the server refuses too much, first of all " + refused.getFirst());
    }
  }

  synchronized List<String> all() {
    return List.copyOf(refused);
  }
}
