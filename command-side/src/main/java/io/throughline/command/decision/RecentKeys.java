package io.throughline.command.decision;

import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// The keys that were seen last, up to a limit, so that a memory of what is done stays bounded.
///
/// @param limit the most keys to keep
/// @param ages the keys, oldest first
/// @param places where a key is in ages
/// @param next the place of the next key
public record RecentKeys<K>(
    int limit, TreePMap<Long, K> ages, HashPMap<K, Long> places, long next) {

  public static <K> RecentKeys<K> none(int limit) {
    return new RecentKeys<>(limit, TreePMap.empty(), HashTreePMap.empty(), 0);
  }

  public boolean contains(K key) {
    return places.containsKey(key);
  }

  /// With this key as the newest; it may now be one too many.
  public RecentKeys<K> plus(K key) {
    RecentKeys<K> others = minus(key);
    return new RecentKeys<>(
        limit, others.ages.plus(next, key), others.places.plus(key, next), next + 1);
  }

  public RecentKeys<K> minus(K key) {
    Long place = places.get(key);
    return place == null
        ? this
        : new RecentKeys<>(limit, ages.minus(place), places.minus(key), next);
  }

  /// The oldest key where there are more than the limit.
  public Optional<K> surplus() {
    return ages.size() > limit ? Optional.of(ages.firstEntry().getValue()) : Optional.empty();
  }

  /// Without the oldest key where there are more than the limit.
  public RecentKeys<K> trimmed() {
    return surplus().map(this::minus).orElse(this);
  }
}
