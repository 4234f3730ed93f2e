/** The one way of change: what differs, who gains and loses what, and what the guards say. */
@NullMarked
package org.portreeve.domain.change;

import org.jspecify.annotations.NullMarked;
