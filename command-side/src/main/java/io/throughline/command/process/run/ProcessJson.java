package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// States of processes as JSON. What a state is of is kept beside it, as the simple name of its
/// record.
final class ProcessJson {

  private final JsonMapper mapper;

  /// @param mapper writes the kernel's value types as their text
  ProcessJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String kind(Object state) {
    return state.getClass().getSimpleName();
  }

  String write(Object state) {
    return mapper.writeValueAsString(state);
  }

  <S> S read(BusinessProcess<S> process, String kind, String json) {
    return mapper.readValue(json, typeOf(process, kind));
  }

  JsonNode tree(String json) {
    return mapper.readTree(json);
  }

  private static <S> Class<? extends S> typeOf(BusinessProcess<S> process, String kind) {
    return process.stateTypes().stream()
        .filter(type -> type.getSimpleName().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("%s has no %s".formatted(process.name(), kind)));
  }
}
