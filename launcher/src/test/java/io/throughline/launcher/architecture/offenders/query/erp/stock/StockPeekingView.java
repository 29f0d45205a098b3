package io.throughline.launcher.architecture.offenders.query.erp.stock;

import io.throughline.launcher.architecture.offenders.query.crm.customer.CustomerTable;

public record StockPeekingView(CustomerTable table) {}
