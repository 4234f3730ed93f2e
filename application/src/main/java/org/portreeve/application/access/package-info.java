/** Asking for decisions, for oneself and for others. */
@NullMarked
package org.portreeve.application.access;

import org.jspecify.annotations.NullMarked;
