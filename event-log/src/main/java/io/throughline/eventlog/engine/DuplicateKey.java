package io.throughline.eventlog.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What PostgreSQL tells about a violated unique constraint.
///
/// @param value the values that are already there, separated by comma and space
record DuplicateKey(String constraint, @Nullable String value) {
  private static final String UNIQUE_VIOLATION = "23505";

  /// The detail is `Key (column)=(value) already exists.` in the language of the server; only the
  /// brackets are the same everywhere.
  private static final Pattern VALUE = Pattern.compile("\\)=\\((.*)\\)", Pattern.DOTALL);

  /// Looks through causes and, because a batch reports its real reason there, next exceptions.
  static Optional<DuplicateKey> in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        for (SQLException next = sql; next != null; next = next.getNextException()) {
          if (next instanceof PSQLException postgres
              && UNIQUE_VIOLATION.equals(postgres.getSQLState())
              && postgres.getServerErrorMessage() != null) {
            return Optional.of(from(postgres.getServerErrorMessage()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static DuplicateKey from(ServerErrorMessage message) {
    String detail = String.valueOf(message.getDetail());
    Matcher matcher = VALUE.matcher(detail);
    return new DuplicateKey(
        String.valueOf(message.getConstraint()), matcher.find() ? matcher.group(1) : null);
  }
}
