package io.throughline.launcher.architecture.offenders.eventlog;

public record Engine(String name) {}
