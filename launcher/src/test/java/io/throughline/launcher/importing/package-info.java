@NullMarked
package io.throughline.launcher.importing;

import org.jspecify.annotations.NullMarked;
