/// Amounts, prices and rates. Money is minor units and a currency, rounding is half up and named,
/// and parts always sum to the whole.
@NullMarked
package io.throughline.kernel.money;

import org.jspecify.annotations.NullMarked;
