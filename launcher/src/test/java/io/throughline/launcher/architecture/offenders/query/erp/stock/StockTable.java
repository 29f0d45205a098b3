package io.throughline.launcher.architecture.offenders.query.erp.stock;

public record StockTable(String name) {}
