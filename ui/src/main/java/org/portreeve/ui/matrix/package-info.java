/** The page of the permission matrix. */
@NullMarked
package org.portreeve.ui.matrix;

import org.jspecify.annotations.NullMarked;
