/** The tree of subtenants: who is where in it, and its changes. */
@NullMarked
package org.portreeve.application.subtenant;

import org.jspecify.annotations.NullMarked;
