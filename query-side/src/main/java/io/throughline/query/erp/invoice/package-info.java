/// Invoices and credit notes, with their legal numbers and what has been paid of them.
@NullMarked
package io.throughline.query.erp.invoice;

import org.jspecify.annotations.NullMarked;
