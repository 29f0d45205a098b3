package io.throughline.command.process.finance;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OrderId;

/// An invoice that is drafted and not issued.
public record PostingState(InvoiceId invoiceId, OrderId orderId, CustomerId customerId) {}
