/** Tests of the pages of the permission matrix, in a browser that is none. */
@NullMarked
package org.portreeve.ui.matrix;

import org.jspecify.annotations.NullMarked;
