package io.throughline.query.erp.payment;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a payer says that a payment is for, as one value of a row.
final class ReferencesJson {

  private ReferencesJson() {}

  static String write(List<String> references) {
    return JsonMapper.shared().writeValueAsString(references);
  }

  static List<String> read(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<List<String>>() {});
  }
}
