/** Starts and wires the product. */
@NullMarked
package org.portreeve.launcher;

import org.jspecify.annotations.NullMarked;
