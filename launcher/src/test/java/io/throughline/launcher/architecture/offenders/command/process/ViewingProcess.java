package io.throughline.launcher.architecture.offenders.command.process;

import io.throughline.launcher.architecture.offenders.query.erp.stock.StockTable;

public record ViewingProcess(StockTable table) {}
