package io.throughline.eventlog.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/// Axon's cache of aggregates, bounded by number. Axon removes an entry when its unit of work rolls
/// back, so an aggregate that lost a race is read again. An aggregate that a refused first command
/// left without events has no identifier; Axon offers it under the key null, and it is not kept.
public final class CaffeineAggregateCache implements org.axonframework.common.caching.Cache {
  private final Cache<Object, Object> entries;

  /// @param maximumSize in aggregates, of all types together
  public CaffeineAggregateCache(long maximumSize) {
    entries = Caffeine.newBuilder().maximumSize(maximumSize).recordStats().build();
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
    }
  }

  @Override
  public boolean putIfAbsent(@Nullable Object key, Object value) {
    return key != null && entries.asMap().putIfAbsent(key, value) == null;
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
