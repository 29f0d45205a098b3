/// How events and metadata become JSON and back: values by their text, records by their components,
/// kinds by their wire names. No domain type carries an annotation for it.
@NullMarked
package io.throughline.eventlog.json;

import org.jspecify.annotations.NullMarked;
