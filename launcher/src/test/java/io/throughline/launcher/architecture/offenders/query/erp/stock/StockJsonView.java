package io.throughline.launcher.architecture.offenders.query.erp.stock;

import tools.jackson.databind.JsonNode;

public record StockJsonView(JsonNode json) {}
