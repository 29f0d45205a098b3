package io.throughline.launcher.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser that this machine has, started once; nothing is downloaded. It ends with the JVM.
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path ON_A_MAC =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final class Holder {
    private static final Browser BROWSER = start(installed());
  }

  private Chromium() {}

  static Browser browser() {
    return Holder.BROWSER;
  }

  private static Browser start(Path executable) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--disable-quic", "--disable-component-update")));
  }

  /// Refused: a machine without any of them. A console that nobody looked at is not tested.
  private static Path installed() {
    Stream<Path> onThePath =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onThePath, Stream.of(ON_A_MAC))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no Chromium on this machine, so the console cannot be tested: install the"
                    + " package chromium (or Google Chrome); looked on the PATH for "
                    + NAMES));
  }
}
