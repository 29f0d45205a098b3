package io.throughline.eventlog.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import org.postgresql.util.ByteConverter;

/// A parameter of type `text[]` from texts that are encoded already, which are copied once. The
/// driver's own arrays of texts are encoded on the way and copied twice more.
///
/// Source: the binary format of arrays in PostgreSQL, `array_recv`.
final class TextArray {
  private static final int HEADER = 20;
  private static final int LENGTH = 4;

  private TextArray() {}

  static Array of(Connection connection, List<? extends @Nullable EncodedText> texts)
      throws SQLException {
    return new PgArray(connection.unwrap(BaseConnection.class), Oid.TEXT_ARRAY, binary(texts));
  }

  /// One dimension, maybe with nulls, counted from 1; then each text after its length.
  private static byte[] binary(List<? extends @Nullable EncodedText> texts) {
    byte[] binary = new byte[lengthOf(texts)];
    ByteConverter.int4(binary, 0, 1);
    ByteConverter.int4(binary, 4, 1);
    ByteConverter.int4(binary, 8, Oid.TEXT);
    ByteConverter.int4(binary, 12, texts.size());
    ByteConverter.int4(binary, 16, 1);
    int next = HEADER;
    for (EncodedText text : texts) {
      ByteConverter.int4(binary, next, text == null ? -1 : text.length());
      next += LENGTH;
      if (text != null) {
        text.copyTo(binary, next);
        next += text.length();
      }
    }
    return binary;
  }

  private static int lengthOf(List<? extends @Nullable EncodedText> texts) {
    int length = HEADER;
    for (EncodedText text : texts) {
      length = Math.addExact(length, LENGTH + (text == null ? 0 : text.length()));
    }
    return length;
  }
}
