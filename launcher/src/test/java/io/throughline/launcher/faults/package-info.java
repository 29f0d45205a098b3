/// What is left when the program is killed.
@NullMarked
package io.throughline.launcher.faults;

import org.jspecify.annotations.NullMarked;
