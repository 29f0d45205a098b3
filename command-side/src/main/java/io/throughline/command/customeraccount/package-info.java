/// A customer's credit, open items and their clearing. Credit is checked here and nowhere else.
@NullMarked
package io.throughline.command.customeraccount;

import org.jspecify.annotations.NullMarked;
