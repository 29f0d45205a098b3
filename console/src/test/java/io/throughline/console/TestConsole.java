package io.throughline.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The console alone, as an application.
@SpringBootApplication
public class TestConsole {

  TestConsole() {}
}
