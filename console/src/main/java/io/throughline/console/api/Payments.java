package io.throughline.console.api;

import org.springframework.stereotype.Component;

/// Money that arrives.
@Component
public final class Payments {

  private final Api api;

  Payments(Api api) {
    this.api = api;
  }

  /// @param key the same key with the same body is one payment
  public Receipt record(String key, Object body) {
    return api.send(ApiQuery.of("/payments"), key, body);
  }
}
