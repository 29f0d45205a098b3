package io.throughline.launcher.architecture.offenders.kernel.money;

import java.sql.Connection;

public record MoneyOverJdbc(Connection connection) {}
