package io.throughline.launcher.architecture.offenders.command.order;

import java.sql.Connection;

public record Order(Connection connection) {}
