package io.throughline.eventlog.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.InvalidFormatException;

/// A text that its value type does not accept. The message is the value type's own and names no
/// class, so that it may be shown to whoever sent the text.
public final class ValueRefusedException extends InvalidFormatException {

  private static final long serialVersionUID = 1;

  ValueRefusedException(JsonParser json, String message, Object given, Class<?> type) {
    super(json, message, given, type);
  }
}
