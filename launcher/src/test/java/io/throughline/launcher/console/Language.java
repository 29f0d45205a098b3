package io.throughline.launcher.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A language that the console speaks, with what a reader of it expects to see.
enum Language {
  ENGLISH("en", ""),
  CHINESE("zh-CN", "_zh");

  private static final List<String> BUNDLES = List.of("words", "names", "events");

  private static final Map<Language, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

  private final String tag;
  private final String suffix;

  Language(String tag, String suffix) {
    this.tag = tag;
    this.suffix = suffix;
  }

  String tag() {
    return tag;
  }

  String text(String key) {
    return Objects.requireNonNull(texts().get(key), key);
  }

  String money(String amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.forLanguageTag(tag));
    format.setCurrency(Currency.getInstance(currency));
    return format.format(new BigDecimal(amount));
  }

  String number(long number) {
    return NumberFormat.getNumberInstance(Locale.forLanguageTag(tag)).format(number);
  }

  /// What stands on a page of this language only if somebody forgot to translate it.
  Set<String> foreign() {
    Set<String> foreign = new HashSet<>();
    for (Language other : values()) {
      if (other != this) {
        foreign.addAll(other.texts().values());
      }
    }
    foreign.removeAll(new HashSet<>(texts().values()));
    return foreign;
  }

  private Map<String, String> texts() {
    return TEXTS.computeIfAbsent(this, Language::read);
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> texts = new HashMap<>();
    for (String bundle : BUNDLES) {
      String name = "/io/throughline/console/" + bundle + language.suffix + ".properties";
      Properties properties = new Properties();
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(Language.class.getResourceAsStream(name), name),
              StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    }
    return texts;
  }
}
