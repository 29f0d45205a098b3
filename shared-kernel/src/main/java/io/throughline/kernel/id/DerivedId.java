package io.throughline.kernel.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// An id derived from its cause: the same cause gives the same id, however often it is told.
public final class DerivedId {

  private static final long NAMESPACE_HIGH = 0x5f0a_9c1d_72e4_4b63L;
  private static final long NAMESPACE_LOW = 0x9d41_e2b7_a86f_3c05L;

  private DerivedId() {}

  /// A name-based UUID of version 5 over a kind and the words that identify the cause.
  ///
  /// Source: RFC 9562 section 5.5.
  public static String of(String kind, String... words) {
    MessageDigest digest = sha1();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(NAMESPACE_HIGH).putLong(NAMESPACE_LOW).flip());
    digest.update(kind.getBytes(StandardCharsets.UTF_8));
    for (String word : words) {
      digest.update((byte) 0);
      digest.update(word.getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
    long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
