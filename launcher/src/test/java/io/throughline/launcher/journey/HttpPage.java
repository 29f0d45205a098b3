package io.throughline.launcher.journey;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of docs/http.md.
final class HttpPage {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(GET|POST) ([^`?]+)[^`]*`((?:, `[^`]+`)*) \\|");
  private static final Pattern SIBLING = Pattern.compile("`([^`]+)`");

  private HttpPage() {}

  /// Every operation that the page names; siblings of one row differ in their last segment.
  static Set<String> operations(String page) {
    Set<String> operations = new TreeSet<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      String path = row.group(2);
      operations.add(operation(row.group(1), path));
      String parent = path.substring(0, path.lastIndexOf('/') + 1);
      SIBLING
          .matcher(row.group(3))
          .results()
          .map((MatchResult sibling) -> sibling(row.group(1), parent, sibling.group(1)))
          .forEach(operations::add);
    }
    return operations;
  }

  private static String sibling(String method, String parent, String told) {
    return told.startsWith("GET ")
        ? operation("GET", told.substring(4).replaceFirst("\\?.*", ""))
        : operation(method, parent + told);
  }

  /// One operation, whatever its parameters are called.
  static String operation(String method, String path) {
    return method + " " + path.replace("{sku}@{warehouse}", "{}").replaceAll("\\{[^}]*}", "{}");
  }
}
