/** Reading the revision history. */
@NullMarked
package org.portreeve.application.history;

import org.jspecify.annotations.NullMarked;
