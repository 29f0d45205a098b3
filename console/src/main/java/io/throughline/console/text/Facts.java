package io.throughline.console.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells in a line what an event carries. Templates know it as `#facts`.
///
/// The fields are chosen by name, for all events alike, so that a new event tells of itself without
/// the console having to know it; ids stay out, because the page links what they stand for.
@Component
public final class Facts {

  /// In the order in which they are told; each has a message `fact.…`.
  static final List<String> TOLD =
      List.of(
          "title",
          "code",
          "name",
          "lines",
          "quantity",
          "missing",
          "delta",
          "item",
          "sku",
          "lineId",
          "fromLine",
          "toLine",
          "warehouse",
          "legalNumber",
          "series",
          "number",
          "type",
          "kind",
          "direction",
          "disposition",
          "method",
          "amount",
          "expectedAmount",
          "total",
          "fee",
          "limit",
          "price",
          "valueDelta",
          "unitPrice",
          "unitCost",
          "discount",
          "exposure",
          "exposureAfter",
          "headroom",
          "from",
          "to",
          "probability",
          "version",
          "packages",
          "carrier",
          "trackingNumber",
          "date",
          "promised",
          "expected",
          "dueDate",
          "valueDate",
          "validUntil",
          "validFrom",
          "closeDate",
          "until",
          "ownerId",
          "externalReference",
          "bankReference",
          "proofOfDelivery",
          "competitor",
          "source",
          "level",
          "reason",
          "cause",
          "rule",
          "basis",
          "resolution",
          "approver",
          "by");

  /// Amounts that may stand without their currency, which the event then tells once for all.
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "expectedAmount",
          "total",
          "fee",
          "limit",
          "price",
          "unitPrice",
          "exposure",
          "exposureAfter",
          "headroom",
          "discount",
          "from",
          "to");

  private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,10})?");

  /// What people call things: never a number or a code of ours, even where it looks like one.
  private static final Set<String> NAMES =
      Set.of(
          "code",
          "name",
          "title",
          "item",
          "sku",
          "series",
          "legalNumber",
          "externalReference",
          "bankReference",
          "carrier",
          "trackingNumber",
          "ownerId",
          "by",
          "approver",
          "competitor",
          "source",
          "proofOfDelivery",
          "warehouse");

  private final Words words;

  Facts(Words words) {
    this.words = words;
  }

  /// The reason of a hold for credit is a sentence of the program; the figures of the refusal that
  /// comes before it say the same.
  public String of(@Nullable Map<String, Object> payload) {
    if (payload == null) {
      return "";
    }
    return String.join(
        " · ",
        TOLD.stream()
            .filter(name -> isWorthTelling(payload.get(name)))
            .filter(name -> !name.equals("reason") || !"CREDIT".equals(payload.get("type")))
            .map(name -> words.text("fact." + name, value(name, payload)))
            .toList());
  }

  private static boolean isWorthTelling(@Nullable Object value) {
    return (value instanceof String text && !text.isBlank() && !ID.matcher(text).matches())
        || value instanceof Number;
  }

  private String value(String name, Map<String, Object> payload) {
    String text = String.valueOf(payload.get(name));
    Matcher money = MONEY.matcher(text);
    if (money.matches()) {
      return words.money(new BigDecimal(money.group(1)), money.group(2));
    }
    if (name.equals("lineId") || name.endsWith("Line")) {
      return text.substring(text.lastIndexOf('/') + 1);
    }
    if (name.equals("discount") && payload.containsKey("unitPrice")) {
      return words.percent(decimal(text));
    }
    if (AMOUNTS.contains(name) && payload.get("currency") instanceof String currency) {
      return decimal(text) == null ? text : words.money(decimal(text), currency);
    }
    if (NUMBER.matcher(text).matches() && !NAMES.contains(name)) {
      return words.number(Long.parseLong(text));
    }
    return CODE.matcher(text).matches() && !NAMES.contains(name)
        ? words.of("code", text)
        : date(text);
  }

  private String date(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return words.date(LocalDate.parse(text));
      }
      return MOMENT.matcher(text).matches() ? words.moment(Instant.parse(text)) : text;
    } catch (DateTimeException notADate) {
      return text;
    }
  }

  private static @Nullable BigDecimal decimal(String text) {
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
  }
}
