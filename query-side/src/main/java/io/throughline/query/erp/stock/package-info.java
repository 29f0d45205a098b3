/// Stock: what is on hand, who has it and who waits for it, its journal, and the plan that follows
/// from what is missing.
@NullMarked
package io.throughline.query.erp.stock;

import org.jspecify.annotations.NullMarked;
