package io.throughline.launcher.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The programs of one unpacked PostgreSQL, and how this machine starts them.
///
/// @param leash words that make the kernel stop a program when the thread that started it ends
record ServerPrograms(Path home, ServerAccount account, List<String> leash) {

  static final Duration PROBE = Duration.ofSeconds(5);

  /// SIGINT is PostgreSQL's fast, orderly shutdown. Without util-linux's setpriv a server survives
  /// a killed launcher until the next start; nothing else depends on it.
  static ServerPrograms of(Path home, ServerAccount account, boolean leashed) {
    List<String> leash = List.of("setpriv", "--pdeathsig", "INT");
    var probe = new ArrayList<>(leash);
    probe.add("true");
    boolean possible = leashed && ShortProgram.run(PROBE, "", probe).succeeded();
    return new ServerPrograms(home, account, possible ? leash : List.of());
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /// The leash comes last: a change of account would slip it.
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(account.words());
    command.addAll(leash);
    command.add(program(program).toString());
    command.addAll(arguments);
    return command;
  }

  /// In a session of its own, so that Ctrl-C in the terminal reaches the launcher alone: the
  /// database goes down last. Where there is no setsid (macOS) both get it, which is still orderly.
  List<String> detachedCommand(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (ShortProgram.works("setsid", "true")) {
      command.add("setsid");
    }
    command.addAll(command(program, arguments));
    return command;
  }
}
