/** Who changed what, when, from where and why. */
@NullMarked
package org.portreeve.domain.history;

import org.jspecify.annotations.NullMarked;
