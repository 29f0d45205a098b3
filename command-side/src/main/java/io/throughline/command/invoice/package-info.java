/// The legal documents: invoices with their credit notes.
@NullMarked
package io.throughline.command.invoice;

import org.jspecify.annotations.NullMarked;
