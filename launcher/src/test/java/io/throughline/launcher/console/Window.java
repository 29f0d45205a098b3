package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A window of a reader's browser, and everything that the browser complained of in it.
final class Window implements AutoCloseable {

  private static final String STREAM = "/api/audit/position/stream";

  /// What was under way when the reader went on to the next page.
  private static final String LEFT = "ERR_ABORTED";

  private static final Pattern LEFT_TOLD = Pattern.compile("htmx:(sendAbort|afterRequest), .*");
  private static final double PATIENCE_MS = 10_000;

  /// A reader comes back: what the browser keeps from one page serves the next.
  private static final Map<Language, BrowserContext> READERS = new ConcurrentHashMap<>();

  private final Language language;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int expected;

  Window(Language language) {
    this.language = language;
    this.page = READERS.computeIfAbsent(language, Window::reader).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())
          && !LEFT_TOLD.matcher(message.text()).matches()) {
        complain("console", message.text());
      }
    });
    page.onPageError(error -> complain("script", error));
    page.onRequestFailed(this::failed);
    page.onResponse(this::answered);
  }

  private static BrowserContext reader(Language language) {
    return Chromium.browser()
        .newContext(
            new NewContextOptions()
                .setLocale(language.tag())
                .setBaseURL(Shop.shared().address().toString())
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1280, 900));
  }

  Language language() {
    return language;
  }

  Page page() {
    return page;
  }

  /// Opens a page of the console and waits until it is drawn and, if it lives, connected.
  Window open(String path) {
    page.navigate(path);
    page.waitForFunction(
        """
        () => (!document.getElementById('live')
                || document.getElementById('standing').dataset.state === 'live')
            && document.querySelectorAll('[data-chart]').length
                === document.querySelectorAll('.chart canvas').length
        """);
    return this;
  }

  /// The next answer with this status is what the test is about.
  Window expecting(int status) {
    expected = status;
    return this;
  }

  /// The figure that the page keeps under a name.
  Locator figure(String name) {
    return page.locator("[data-figure=\"" + name + "\"]").first();
  }

  String text() {
    return page.locator("body").innerText();
  }

  /// The texts of all elements that contain nothing but text, without those in a stated language.
  @SuppressWarnings("unchecked") // the script answers with texts
  List<String> leaves() {
    return (List<String>)
        page.evaluate(
            """
            () => Array.from(document.querySelectorAll('body *:not(script)'))
                .filter(element => !element.children.length && !element.closest('body [lang]'))
                .map(element => element.textContent.trim())
                .filter(text => text)
            """);
  }

  /// How many pixels of each chart are painted.
  @SuppressWarnings("unchecked") // the script answers with whole numbers
  List<Integer> painted() {
    return (List<Integer>)
        page.evaluate(
            """
            () => Array.from(document.querySelectorAll('.chart')).map(chart => {
              const canvas = chart.querySelector('canvas');
              if (!canvas) { return 0; }
              const pixels = canvas.getContext('2d')
                  .getImageData(0, 0, canvas.width, canvas.height).data;
              let painted = 0;
              for (let i = 3; i < pixels.length; i += 4) { if (pixels[i] > 0) { painted++; } }
              return painted;
            })
            """);
  }

  /// Words of capitals with a low line, as codes are written.
  List<String> codes() {
    return Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b")
        .matcher(text())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// Names of states, waits and events with Latin letters in them, which no Chinese word has.
  @SuppressWarnings("unchecked") // the script answers with texts
  List<String> latin() {
    return (List<String>)
        page.evaluate(
            """
            () => Array.from(document.querySelectorAll('.pill, .waits li, .step, .story .what strong'))
                .map(one => one.innerText)
                .filter(text => /[a-z]{2,}/.test(text))
            """);
  }

  /// Fields, buttons and links that a reader who cannot see them is told nothing of.
  @SuppressWarnings("unchecked") // the script answers with texts
  List<String> unnamed() {
    return (List<String>)
        page.evaluate(
            """
            () => Array.from(document.querySelectorAll(
                    'input:not([type=hidden]), select, textarea, button, a[href], svg[role=img]'))
                .filter(one => !one.labels?.length && !one.getAttribute('aria-label')
                    && !one.textContent.trim())
                .map(one => one.outerHTML)
            """);
  }

  boolean isWiderThanItself() {
    return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
  }

  private void failed(Request request) {
    if (!request.url().endsWith(STREAM) && !request.failure().endsWith(LEFT)) {
      complain("failed", request.url() + " " + request.failure());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400 && response.status() != expected) {
      complain("status " + response.status(), response.url());
    }
  }

  private void complain(String kind, String text) {
    if (expected == 0 || !text.contains("status of " + expected)) {
      complaints.add(String.format(Locale.ROOT, "%s: %s", kind, text));
    }
  }

  /// Refused: a window in which anything went wrong.
  @Override
  public void close() {
    String address = page.url();
    page.close();
    assertThat(complaints).as("what the browser complained of at %s", address).isEmpty();
  }
}
