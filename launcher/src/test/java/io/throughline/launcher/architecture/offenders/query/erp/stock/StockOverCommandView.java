package io.throughline.launcher.architecture.offenders.query.erp.stock;

import io.throughline.launcher.architecture.offenders.command.order.OrderCommand;

public record StockOverCommandView(OrderCommand command) {}
