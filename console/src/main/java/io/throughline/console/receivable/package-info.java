/// Receivables: what customers owe, since when, and recording what they pay.
@NullMarked
package io.throughline.console.receivable;

import org.jspecify.annotations.NullMarked;
