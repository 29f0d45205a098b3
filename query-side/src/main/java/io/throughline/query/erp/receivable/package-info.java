/// Receivables: open items, and how old they are on any day.
@NullMarked
package io.throughline.query.erp.receivable;

import org.jspecify.annotations.NullMarked;
