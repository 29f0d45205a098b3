package io.throughline.launcher.architecture.offenders.query.erp.stock;

import org.axonframework.commandhandling.gateway.CommandGateway;

public record StockOrderingView(CommandGateway gateway) {}
