package io.throughline.launcher;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Command side, query side and console as one application.
@SpringBootApplication(
    scanBasePackages = {"io.throughline.command", "io.throughline.query", "io.throughline.console"})
class ThroughlineApplication {}
