/** What is open to oneself, in a browser that is none. */
@NullMarked
package org.portreeve.ui.access;

import org.jspecify.annotations.NullMarked;
