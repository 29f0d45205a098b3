package io.throughline.launcher.architecture.offenders.kernel.money;

import org.springframework.context.ApplicationContext;

public record MoneyOverSpring(ApplicationContext context) {}
