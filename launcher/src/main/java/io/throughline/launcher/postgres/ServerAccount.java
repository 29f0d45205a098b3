package io.throughline.launcher.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The account under which the server's programs run. PostgreSQL refuses to run as root, so a
/// launcher started by root steps down first; any other account runs the server itself.
///
/// @param words what goes in front of each command
/// @param owner who must own new data, if that is not whoever creates it
record ServerAccount(List<String> words, Optional<Owner> owner) {

  record Owner(int user, int group) {}

  private static final int ROOT = 0;
  private static final List<String> ACCOUNTS_TO_BORROW = List.of("postgres", "nobody");

  static ServerAccount runningOn(Path data) {
    int ourselves = Math.toIntExact(new UnixSystem().getUid());
    if (ourselves == ROOT) {
      return insteadOfRoot(data);
    }
    if (Files.exists(data) && owner(data) != ourselves) {
      throw new EmbeddedPostgresException(
          "%s belongs to user %d: start as that user, or choose another data folder."
              .formatted(data, owner(data)));
    }
    return new ServerAccount(List.of(), Optional.empty());
  }

  /// Data that belongs to an ordinary account stays with it. New data of root stays root's where
  /// the kernel lets a process shed its powers in a user namespace: files below a root-only folder
  /// remain within reach. Containers often forbid that; there the server borrows an account.
  private static ServerAccount insteadOfRoot(Path data) {
    boolean fresh = !Files.exists(data);
    if (!fresh && owner(data) != ROOT) {
      return stepDownTo(new Owner(owner(data), attribute(data, "unix:gid")));
    }
    if (ShortProgram.works("unshare", "-U", "id", "-un")) {
      return new ServerAccount(List.of("unshare", "-U"), Optional.empty());
    }
    if (!fresh) {
      throw new EmbeddedPostgresException(
          """
          PostgreSQL does not run as root, this machine forbids user namespaces, and %s belongs \
          to root. Give it to another account (chown -R nobody: %s) or start as an ordinary user.\
          """
              .formatted(data, data));
    }
    return borrowed();
  }

  private static ServerAccount borrowed() {
    for (String name : ACCOUNTS_TO_BORROW) {
      var user = ShortProgram.run(ServerPrograms.PROBE, "", List.of("id", "-u", name));
      var group = ShortProgram.run(ServerPrograms.PROBE, "", List.of("id", "-g", name));
      if (user.succeeded() && group.succeeded()) {
        return stepDownTo(
            new Owner(Integer.parseInt(user.output()), Integer.parseInt(group.output())));
      }
    }
    throw new EmbeddedPostgresException(
        "PostgreSQL does not run as root and there is no account to borrow: start as an ordinary"
            + " user, or point --jdbc-url at a server of your own.");
  }

  private static ServerAccount stepDownTo(Owner owner) {
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + owner.user(), "--regid=" + owner.group(), "--clear-groups"),
        Optional.of(owner));
  }

  /// A borrowed account can be kept out by a closed folder above; better said before than by a
  /// server that cannot find itself.
  void requireReach(Path path) {
    if (words.isEmpty()) {
      return;
    }
    var command = new ArrayList<>(words);
    command.addAll(List.of("sh", "-c", "test -x \"$1\"", "sh", path.toString()));
    if (!ShortProgram.run(ServerPrograms.PROBE, "", command).succeeded()) {
      throw new EmbeddedPostgresException(
          """
          PostgreSQL does not run as root, and without root's powers it cannot reach %s: it or \
          a folder above is closed. Choose a data folder whose parents are open, such as \
          /var/lib/throughline, or start as an ordinary user.\
          """
              .formatted(path));
    }
  }

  void give(Path path) throws IOException {
    if (owner.isPresent()) {
      Files.setAttribute(path, "unix:uid", owner.get().user());
      Files.setAttribute(path, "unix:gid", owner.get().group());
    }
  }

  private static int owner(Path path) {
    return attribute(path, "unix:uid");
  }

  private static int attribute(Path path, String name) {
    try {
      return (Integer) Files.getAttribute(path, name);
    } catch (IOException e) {
      throw new EmbeddedPostgresException("cannot tell whose %s is: %s".formatted(path, e), e);
    }
  }
}
