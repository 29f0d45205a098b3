package io.throughline.query.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A customer as other screens name it: the one that is left where customers were merged.
///
/// @param code the customer's number in the company; none for one that was never registered
public record Party(String id, @Nullable String code, @Nullable String name) {

  /// Reads the columns that {@link Parties#COLUMNS} selects.
  public static Party read(ResultSet row) throws SQLException {
    return new Party(
        row.getString("party_id"), row.getString("party_code"), row.getString("party_name"));
  }
}
