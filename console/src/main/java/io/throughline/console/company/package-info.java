/// The company board: how the company stands, on one page.
@NullMarked
package io.throughline.console.company;

import org.jspecify.annotations.NullMarked;
