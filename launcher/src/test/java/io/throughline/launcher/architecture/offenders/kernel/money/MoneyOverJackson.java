package io.throughline.launcher.architecture.offenders.kernel.money;

import tools.jackson.databind.JsonNode;

public record MoneyOverJackson(JsonNode json) {}
