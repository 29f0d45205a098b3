@NullMarked
package io.throughline.launcher.importing.retail;

import org.jspecify.annotations.NullMarked;
