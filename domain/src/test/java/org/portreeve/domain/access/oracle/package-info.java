/** The decision a second time, slow and obvious, written from PRODUCT.md section 2 alone, and the worlds over which the two are compared. */
@NullMarked
package org.portreeve.domain.access.oracle;

import org.jspecify.annotations.NullMarked;
