package io.throughline.launcher.architecture.offenders.eventlog.engine;

public record Engine(String name) {}
