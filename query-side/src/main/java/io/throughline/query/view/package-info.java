/// How events become rows: all views advance together, batch by batch, in one transaction with the
/// one position that every answer carries.
@NullMarked
package io.throughline.query.view;

import org.jspecify.annotations.NullMarked;
