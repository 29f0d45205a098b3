@NullMarked
package io.throughline.launcher.importing.northwind;

import org.jspecify.annotations.NullMarked;
