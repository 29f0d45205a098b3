package io.throughline.eventlog;

import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;

/// The keys of those whom personal data is about. A key is made when something is first said about
/// its subject and destroyed once, for ever.
public interface SubjectKeys {

  /// The key that new data is sealed with, durable before it is returned; empty if it was
  /// destroyed.
  Optional<SecretKey> toSeal(String subject);

  /// The key that old data was sealed with; empty if it was destroyed. A key that is missing
  /// without having been destroyed is a damage of the database and throws `IllegalStateException`.
  Optional<SecretKey> toOpen(String subject);

  /// Destroys keys; again is as good as once. Other processes may remember a key for a minute.
  void destroy(Collection<String> subjects);
}
