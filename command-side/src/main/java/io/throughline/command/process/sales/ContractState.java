package io.throughline.command.process.sales;

import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;

/// The quote behind an order that is not confirmed yet.
public record ContractState(OrderId orderId, OpportunityId opportunityId, int quoteVersion) {}
