package io.throughline.launcher.architecture.offenders.launcher;

public record Start(String name) {}
