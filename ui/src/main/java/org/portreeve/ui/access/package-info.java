/** What is open to oneself: my access, the sections, and the page for those to whom nothing is open. */
@NullMarked
package org.portreeve.ui.access;

import org.jspecify.annotations.NullMarked;
