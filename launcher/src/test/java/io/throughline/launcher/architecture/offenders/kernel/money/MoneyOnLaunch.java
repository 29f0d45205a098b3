package io.throughline.launcher.architecture.offenders.kernel.money;

import io.throughline.launcher.architecture.offenders.launcher.Start;

public record MoneyOnLaunch(Start start) {}
