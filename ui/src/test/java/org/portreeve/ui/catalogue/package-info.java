/** The pages of the catalogue. */
@NullMarked
package org.portreeve.ui.catalogue;

import org.jspecify.annotations.NullMarked;
