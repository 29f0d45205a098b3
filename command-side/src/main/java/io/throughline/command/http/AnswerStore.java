package io.throughline.command.http;

import io.throughline.command.decision.Rejection;
import io.throughline.command.decision.RejectionKind;
import io.throughline.eventlog.LogDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The answers to requests that recorded nothing, by their idempotency key; the first one stays.
@Component
class AnswerStore {

  /// Either a receipt of a wish that already held, or a refusal.
  record Answer(String requestHash, @Nullable Receipt receipt, @Nullable Rejection rejection) {}

  private final JdbcClient jdbc;
  private final LogDirectory log;

  AnswerStore(JdbcClient jdbc, LogDirectory log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  Optional<Answer> find(String key) {
    return jdbc.sql("select * from command.answer where command_key = :key")
        .param("key", key)
        .query((row, _) -> answer(row))
        .optional();
  }

  /// Keeps the answer unless the key has one.
  ///
  /// @return the one that is kept; empty if it is in the log
  @Transactional
  Optional<Answer> keep(String key, Answer answer) {
    if (!log.takeCommandKey(key)) {
      return Optional.empty();
    }
    Receipt receipt = answer.receipt();
    Rejection rejection = answer.rejection();
    int kept =
        jdbc.sql(
                """
                insert into command.answer
                  (command_key, request_hash, id, version, position, code, kind, detail)
                values (:key, :hash, :id, :version, :position, :code, :kind, :detail)
                    on conflict (command_key) do nothing
                """)
            .param("key", key)
            .param("hash", answer.requestHash())
            .param("id", receipt == null ? null : receipt.id())
            .param("version", receipt == null ? null : receipt.version())
            .param("position", receipt == null ? null : receipt.position())
            .param("code", rejection == null ? null : rejection.code())
            .param("kind", rejection == null ? null : rejection.kind().name())
            .param("detail", rejection == null ? null : rejection.detail())
            .update();
    return kept == 1 ? Optional.of(answer) : find(key);
  }

  private static Answer answer(ResultSet row) throws SQLException {
    String hash = row.getString("request_hash");
    String code = row.getString("code");
    return code == null
        ? new Answer(
            hash,
            new Receipt(
                row.getString("id"), row.getLong("version"), row.getLong("position"), false),
            null)
        : new Answer(
            hash,
            null,
            new Rejection(
                code, RejectionKind.valueOf(row.getString("kind")), row.getString("detail")));
  }
}
