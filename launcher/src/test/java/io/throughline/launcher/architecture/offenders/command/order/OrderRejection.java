package io.throughline.launcher.architecture.offenders.command.order;

import tools.jackson.databind.JsonNode;

public record OrderRejection(JsonNode json) {}
