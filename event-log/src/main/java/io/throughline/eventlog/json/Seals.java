package io.throughline.eventlog.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.throughline.eventlog.SubjectKeys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// Seals texts with the key of their subject: `sealed:1:subject:ciphertext`. What is said about a
/// subject after its key is destroyed is not kept at all, and the ciphertext is empty.
///
/// Source: NIST SP 800-38D, AES-GCM with a random nonce of 96 bits; 2^32 texts per subject at most.
public final class Seals {

  /// @param text null once the subject's key is destroyed
  record Opened(String subject, @Nullable String text) {}

  private static final Pattern SEALED = Pattern.compile("sealed:1:(.+):([A-Za-z0-9_-]*)");
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SubjectKeys keys;
  private final SecureRandom random = new SecureRandom();

  public Seals(SubjectKeys keys) {
    this.keys = keys;
  }

  /// Whether JSON, in UTF-8, may hold a sealed text; true for some that only looks like it.
  public static boolean mayBeIn(byte[] json) {
    return new String(json, ISO_8859_1).contains("\"sealed:");
  }

  String seal(String subject, String text) {
    String ciphertext = keys.toSeal(subject).map(key -> encrypted(key, subject, text)).orElse("");
    return "sealed:1:" + subject + ":" + ciphertext;
  }

  /// Empty if the text is none that was sealed.
  ///
  /// @throws IllegalStateException if the ciphertext was tampered with, or is another subject's
  Optional<Opened> open(String written) {
    Matcher sealed = SEALED.matcher(written);
    return sealed.matches()
        ? Optional.of(opened(sealed.group(1), sealed.group(2)))
        : Optional.empty();
  }

  private Opened opened(String subject, String ciphertext) {
    return ciphertext.isEmpty()
        ? new Opened(subject, null)
        : new Opened(
            subject,
            keys.toOpen(subject).map(key -> decrypted(key, subject, ciphertext)).orElse(null));
  }

  private String encrypted(SecretKey key, String subject, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, subject, nonce);
      byte[] sealed = cipher.doFinal(text.getBytes(UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Personal data of " + subject + " cannot be sealed", e);
    }
  }

  private static String decrypted(SecretKey key, String subject, String ciphertext) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ciphertext));
      byte[] nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      byte[] sealed = new byte[all.remaining()];
      all.get(sealed);
      return new String(cipher(Cipher.DECRYPT_MODE, key, subject, nonce).doFinal(sealed), UTF_8);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalStateException("The seal on data of " + subject + " is broken", e);
    }
  }

  /// The subject is bound to the ciphertext, so that it cannot be passed off as another's.
  private static Cipher cipher(int mode, SecretKey key, String subject, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(subject.getBytes(UTF_8));
    return cipher;
  }
}
