/// The order tracker: one timeline from the opportunity to the payment.
@NullMarked
package io.throughline.query.crm.timeline;

import org.jspecify.annotations.NullMarked;
