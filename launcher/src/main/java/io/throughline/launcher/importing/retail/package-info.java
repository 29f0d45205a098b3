/// Reads a retailer's year, one row for each invoice line: an invoice is an order that was shipped
/// and invoiced that day, a number that begins with C takes back what earlier invoices sold.
@NullMarked
package io.throughline.launcher.importing.retail;

import org.jspecify.annotations.NullMarked;
