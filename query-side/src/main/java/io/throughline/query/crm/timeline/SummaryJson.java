package io.throughline.query.crm.timeline;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A summary as one value of a row.
final class SummaryJson {

  private SummaryJson() {}

  static String write(Map<String, String> summary) {
    return JsonMapper.shared().writeValueAsString(summary);
  }

  static Map<String, String> read(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
