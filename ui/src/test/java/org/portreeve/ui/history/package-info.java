/** The page History on a small tenant in memory. */
@NullMarked
package org.portreeve.ui.history;

import org.jspecify.annotations.NullMarked;
