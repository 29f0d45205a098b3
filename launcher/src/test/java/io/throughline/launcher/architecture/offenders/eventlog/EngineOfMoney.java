package io.throughline.launcher.architecture.offenders.eventlog;

import io.throughline.launcher.architecture.offenders.kernel.money.MoneyUtils;

public record EngineOfMoney(MoneyUtils money) {}
