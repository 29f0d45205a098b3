package io.throughline.launcher.architecture.offenders.kernel.money;

import com.fasterxml.jackson.databind.JsonNode;

public record MoneyOverOldJackson(JsonNode amount) {}
