package io.throughline.console.text;

import io.throughline.console.api.Money;
import io.throughline.console.api.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes codes, numbers, amounts and dates for the reader of the page. Templates know it as
/// `#words`.
@Component
public final class Words {

  /// Shown where there is nothing to show.
  static final String NOTHING = "–";

  private static final String PROCESS = "process:";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final MessageSource messages;
  private final ZoneId zone = ZoneId.systemDefault();

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /// The word for a code of the API, such as `HELD` of `order-status`; the code itself if it is new
  /// to the console.
  public String of(String kind, @Nullable String code) {
    return code == null
        ? NOTHING
        : Objects.requireNonNull(messages.getMessage(kind + "." + code, null, code, locale()));
  }

  /// What went wrong, by its HTTP status.
  public String wrong(@Nullable Integer status) {
    String kind =
        switch (status == null ? 0 : status) {
          case 400 -> "address";
          case 403 -> "foreign";
          case 404 -> "unknown";
          default -> "broken";
        };
    return text("wrong." + kind + ".title");
  }

  public boolean knows(String key) {
    return messages.getMessage(key, null, null, locale()) != null;
  }

  public String text(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  public String money(@Nullable Money money) {
    return money == null ? NOTHING : money(money.amount(), money.currency());
  }

  /// With the decimals that the currency has; what is smaller is rounded, for the eye only.
  public String money(@Nullable BigDecimal amount, @Nullable String currency) {
    return written(amount, currency, 0);
  }

  /// With all the decimals that the price of one unit has.
  public String price(@Nullable BigDecimal amount, @Nullable String currency) {
    return written(amount, currency, amount == null ? 0 : amount.stripTrailingZeros().scale());
  }

  private String written(@Nullable BigDecimal amount, @Nullable String currency, int decimals) {
    if (amount == null || currency == null) {
      return NOTHING;
    }
    Currency known = currency(currency);
    if (known == null) {
      return number(amount) + " " + currency;
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(known);
    format.setRoundingMode(RoundingMode.HALF_UP);
    int digits = Math.max(0, known.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(Math.max(digits, decimals));
    return format.format(amount);
  }

  public String number(@Nullable Number number) {
    return number == null ? NOTHING : NumberFormat.getNumberInstance(locale()).format(number);
  }

  /// @param fraction 0.05 is five per cent
  public String percent(@Nullable BigDecimal fraction) {
    if (fraction == null) {
      return NOTHING;
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(2);
    return format.format(fraction);
  }

  public String date(@Nullable LocalDate date) {
    return date == null
        ? NOTHING
        : DateTimeFormatter.ofPattern(text("date.pattern"), locale()).format(date);
  }

  public String month(LocalDate date) {
    return DateTimeFormatter.ofPattern(text("month.pattern"), locale()).format(date);
  }

  /// The day of a moment, where the server stands.
  public String day(@Nullable Instant moment) {
    return moment == null ? NOTHING : date(LocalDate.ofInstant(moment, zone));
  }

  public String moment(@Nullable Instant moment) {
    return moment == null
        ? NOTHING
        : DateTimeFormatter.ofPattern(text("moment.pattern"), locale())
            .withZone(zone)
            .format(moment);
  }

  /// The moment in full, with the zone it is told in.
  public String exactly(@Nullable Instant moment) {
    return moment == null
        ? NOTHING
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
            .withLocale(locale())
            .withZone(zone)
            .format(moment);
  }

  /// What an order without a name is called; enough to tell two on one page apart.
  public String brief(@Nullable String id) {
    return id == null ? NOTHING : Names.brief(id);
  }

  /// Who did it: a person by name, a process by what it does.
  public String actor(@Nullable String actor) {
    return actor != null && actor.startsWith(PROCESS)
        ? of("process", actor.substring(PROCESS.length()))
        : of("actor", actor);
  }

  /// A country by its code; what is no code stays as it is.
  public String country(String country) {
    return COUNTRIES.contains(country)
        ? Locale.of("", country).getDisplayCountry(locale())
        : country;
  }

  public LocalDate today() {
    return LocalDate.now(zone);
  }

  private static @Nullable Currency currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
