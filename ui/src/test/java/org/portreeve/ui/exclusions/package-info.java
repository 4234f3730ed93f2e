/** Tests of the pages of exclusions, in a browser that is none. */
@NullMarked
package org.portreeve.ui.exclusions;

import org.jspecify.annotations.NullMarked;
