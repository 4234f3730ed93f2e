/** The page Permission grid on a small tenant in memory. */
@NullMarked
package org.portreeve.ui.grid;

import org.jspecify.annotations.NullMarked;
