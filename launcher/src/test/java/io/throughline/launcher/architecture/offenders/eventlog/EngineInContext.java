package io.throughline.launcher.architecture.offenders.eventlog;

import org.springframework.context.ApplicationContext;

public record EngineInContext(ApplicationContext context) {}
