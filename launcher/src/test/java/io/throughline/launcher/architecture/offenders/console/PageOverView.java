package io.throughline.launcher.architecture.offenders.console;

import io.throughline.launcher.architecture.offenders.query.erp.stock.StockTable;

public record PageOverView(StockTable table) {}
