/// The edge between HTTP and the commands: requests, receipts, problems, idempotency.
@NullMarked
package io.throughline.command.http;

import org.jspecify.annotations.NullMarked;
