package io.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class BundlesTest {

  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern LIBRARY = Pattern.compile("\"(/(?:webjars|_static|console)/[^\"]+)");

  @ParameterizedTest
  @ValueSource(strings = {"words", "names", "events"})
  void both_languages_have_the_same_texts_with_the_same_places_in_them(String bundle)
      throws IOException {
    assertThat(places(read(bundle + "_zh"))).isEqualTo(places(read(bundle)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "names", "events", "words_zh", "names_zh", "events_zh"})
  void no_text_is_empty_or_loses_a_quotation_mark(String bundle) throws IOException {
    assertThat(read(bundle))
        .allSatisfy((key, text) -> {
          assertThat(text).as(key).isNotBlank();
          assertThat(text).as(key + " uses ’ for an apostrophe").doesNotContain("'");
        });
  }

  @Test
  void every_text_that_a_template_names_is_there() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Resource template : templates()) {
      KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .forEach(match -> named.add(match.group(1)));
    }

    assertThat(named).isNotEmpty();
    assertThat(read("words").keySet()).containsAll(named);
  }

  @Test
  void every_file_that_the_layout_names_is_on_the_class_path() throws IOException {
    String layout =
        new String(stream("/templates/console/layout.html").readAllBytes(), StandardCharsets.UTF_8);
    Set<String> named =
        LIBRARY.matcher(layout).results().map(match -> match.group(1)).collect(Collectors.toSet());

    assertThat(named)
        .hasSizeGreaterThan(6)
        .allSatisfy(path ->
            assertThat(
                    getClass()
                        .getResource(
                            path.startsWith("/console")
                                ? "/static" + path
                                : "/META-INF/resources" + path))
                .as(path)
                .isNotNull());
  }

  private static Resource[] templates() throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:/templates/**/*.html");
  }

  private static Map<String, Set<String>> places(Map<String, String> texts) {
    Map<String, Set<String>> places = new TreeMap<>();
    texts.forEach((key, text) ->
        places.put(
            key,
            PLACE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new))));
    return places;
  }

  private static Map<String, String> read(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            stream("/io/throughline/console/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  private static InputStream stream(String path) {
    return Objects.requireNonNull(BundlesTest.class.getResourceAsStream(path), path);
  }
}
