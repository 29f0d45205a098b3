package io.throughline.eventlog.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.FixedExpiration;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/// Axon's cache of aggregates, bounded by number. Axon removes an entry when its unit of work rolls
/// back, so an aggregate that lost a race is read again. An aggregate that a refused first command
/// left without events has no identifier; Axon offers it under the key null, and it is not kept.
///
/// Those go first that were not used for longest. What Caffeine does by itself, keeping what is
/// used often, is wrong here: a new aggregate gets its next commands within a second, and would
/// have to give way to old ones that get none any more.
public final class CaffeineAggregateCache implements org.axonframework.common.caching.Cache {
  /// For ever; that there is an end makes Caffeine keep the order of use.
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final int PARTS = 32;

  private final Cache<Object, Object> entries =
      Caffeine.newBuilder().expireAfterAccess(LONGEST).recordStats().build();
  private final FixedExpiration<Object, Object> use =
      entries.policy().expireAfterAccess().orElseThrow();
  private final long maximumSize;

  /// @param maximumSize in aggregates, of all types together
  public CaffeineAggregateCache(long maximumSize) {
    this.maximumSize = maximumSize;
  }

  /// For metrics.
  public Cache<Object, Object> entries() {
    return entries;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(@Nullable K key) {
    return key == null ? null : (V) entries.getIfPresent(key);
  }

  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      entries.put(key, value);
      makeRoom();
    }
  }

  /// For many at once, since looking for the oldest holds all others up.
  private void makeRoom() {
    long more = entries.estimatedSize() - maximumSize;
    if (more > 0) {
      entries.invalidateAll(use.oldest((int) (more + maximumSize / PARTS)).keySet());
    }
  }

  @Override
  public boolean putIfAbsent(@Nullable Object key, Object value) {
    if (key == null || entries.asMap().putIfAbsent(key, value) != null) {
      return false;
    }
    makeRoom();
    return true;
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return key != null && entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key != null && entries.asMap().containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
  }

  /// Refused: nothing in the log listens to a cache.
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("This cache has no listeners");
  }
}
