package io.throughline.console.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A question to the API: a path with placeholders, their values, and parameters.
public final class ApiQuery {

  private final String path;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private ApiQuery(String path) {
    this.path = path;
  }

  /// @param path below /api, such as `/erp/orders/{id}`
  static ApiQuery of(String path) {
    return new ApiQuery(path);
  }

  ApiQuery at(String placeholder, String value) {
    values.put(placeholder, value);
    return this;
  }

  /// Leaves the parameter out where there is no value.
  ApiQuery with(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.put(name, value);
    }
    return this;
  }

  /// Every value is escaped, so that it cannot become another path or parameter.
  URI below(String base) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(base + "/api" + path);
    Map<String, Object> all = new LinkedHashMap<>(values);
    parameters.forEach((name, value) -> {
      uri.queryParam(name, "{parameter-" + name + "}");
      all.put("parameter-" + name, value);
    });
    return uri.encode().buildAndExpand(all).toUri();
  }
}
