/// Who the customer is, who owns it, what it agreed to.
@NullMarked
package io.throughline.command.customer;

import org.jspecify.annotations.NullMarked;
