/// Money that arrived.
@NullMarked
package io.throughline.command.payment;

import org.jspecify.annotations.NullMarked;
