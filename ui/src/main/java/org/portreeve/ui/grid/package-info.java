/** The page Permission grid: who holds which role, and who may do one permission on which resource, for everybody at once. */
@NullMarked
package org.portreeve.ui.grid;

import org.jspecify.annotations.NullMarked;
