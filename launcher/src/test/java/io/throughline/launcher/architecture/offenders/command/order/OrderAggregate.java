package io.throughline.launcher.architecture.offenders.command.order;

import java.sql.Connection;
import tools.jackson.databind.JsonNode;

public record OrderAggregate(Connection connection, JsonNode json) {}
