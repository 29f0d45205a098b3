package io.throughline.console.text;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a chart shows as JSON, for the attribute that console.js reads it from. Templates
/// escape it as they do any text.
@Component
public final class Charts {

  /// @param figure what the value means; it is painted by it
  /// @param text the value as the reader writes it
  public record Bar(String figure, String label, BigDecimal value, String text) {}

  private record Chart(String element, String kind, List<Bar> bars) {}

  private final JsonMapper json = JsonMapper.shared();

  /// Beside each other, for what follows in time.
  ///
  /// @param element the id of the element to draw in
  public String bars(String element, List<Bar> bars) {
    return json.writeValueAsString(new Chart(element, "bars", bars));
  }

  /// One below the other, with room for long names and amounts.
  public String rows(String element, List<Bar> rows) {
    return json.writeValueAsString(new Chart(element, "rows", rows));
  }
}
