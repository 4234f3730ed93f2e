/** The one implementation of the decision: what a member may open, do and use, with the evidence. */
@NullMarked
package org.portreeve.domain.access;

import org.jspecify.annotations.NullMarked;
