package io.throughline.benchmarks.log.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How a contender is to be set up. The password comes from the environment, where others cannot
/// read it.
///
/// @param store which contender
/// @param pool connections at most
/// @param cached aggregates at most
public record Settings(String store, String url, String user, int pool, int cached) {

  public static final String PASSWORD = "PGPASSWORD";

  /// As arguments of a process.
  public List<String> arguments() {
    return List.of(
        "store=" + store, "url=" + url, "user=" + user, "pool=" + pool, "cached=" + cached);
  }

  static Settings of(List<String> arguments) {
    Map<String, String> values =
        arguments.stream()
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new Settings(
        Objects.requireNonNull(values.get("store")),
        Objects.requireNonNull(values.get("url")),
        Objects.requireNonNull(values.get("user")),
        Integer.parseInt(Objects.requireNonNull(values.get("pool"))),
        Integer.parseInt(Objects.requireNonNull(values.get("cached"))));
  }

  static String password() {
    return Objects.requireNonNullElse(System.getenv(PASSWORD), "");
  }

  HikariDataSource dataSource(boolean autoCommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password());
    config.setMaximumPoolSize(pool);
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }
}
