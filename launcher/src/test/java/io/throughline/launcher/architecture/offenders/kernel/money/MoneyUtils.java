package io.throughline.launcher.architecture.offenders.kernel.money;

public record MoneyUtils(long cents) {}
