/// What the events of a customer's account change of its open items: one meaning for every view.
@NullMarked
package io.throughline.query.account;

import org.jspecify.annotations.NullMarked;
