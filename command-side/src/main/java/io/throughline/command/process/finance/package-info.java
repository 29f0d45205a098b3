/// From goods that have left to cash: they are billed, bills get their legal numbers and become
/// open items, money that arrived is posted.
@NullMarked
package io.throughline.command.process.finance;

import org.jspecify.annotations.NullMarked;
