/** What ends by itself, before it does: listed, and extended for one or for many. */
@NullMarked
package org.portreeve.ui.ending;

import org.jspecify.annotations.NullMarked;
