/** The one way of change: plan, preview, commit; and the ports through which state is read and written. */
@NullMarked
package org.portreeve.application.change;

import org.jspecify.annotations.NullMarked;
