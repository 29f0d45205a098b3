/// What the demo company shows, read over HTTP.
@NullMarked
package io.throughline.launcher.demo;

import org.jspecify.annotations.NullMarked;
