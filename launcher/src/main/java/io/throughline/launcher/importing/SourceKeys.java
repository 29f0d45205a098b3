package io.throughline.launcher.importing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Idempotency keys and paths from what identifies a thing in its source: the same thing has the
/// same key in every run, so that sending it again has no effect.
record SourceKeys(String format) {

  /// Such as `northwind:order:10248`.
  String of(String what) {
    return format + ":" + encoded(what).replace("%3A", ":").replace("%2F", "/");
  }

  static String stockItem(String sku) {
    return "/stock-items/" + encoded(sku) + "@MAIN";
  }

  static String product(String sku) {
    return "/products/" + encoded(sku);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
