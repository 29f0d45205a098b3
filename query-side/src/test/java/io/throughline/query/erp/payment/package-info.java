@NullMarked
package io.throughline.query.erp.payment;

import org.jspecify.annotations.NullMarked;
