/// What the log says of an order and its lines in figures, and the status that follows from them:
/// one meaning for every view, whether it stands in CRM or in ERP.
@NullMarked
package io.throughline.query.order;

import org.jspecify.annotations.NullMarked;
