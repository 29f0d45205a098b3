/// The HTTP API as an importer needs it: commands that are sent until they are answered, and the
/// feed of events as a cursor.
@NullMarked
package io.throughline.launcher.importing.api;

import org.jspecify.annotations.NullMarked;
