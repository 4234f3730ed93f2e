/** Files of people: read, and imported over HTTP. */
@NullMarked
package org.portreeve.adapters.csv;

import org.jspecify.annotations.NullMarked;
