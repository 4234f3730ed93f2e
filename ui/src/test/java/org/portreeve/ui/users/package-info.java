/** The page Users on a small tenant in memory. */
@NullMarked
package org.portreeve.ui.users;

import org.jspecify.annotations.NullMarked;
