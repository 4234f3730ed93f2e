/** Fakes of the ports to the database, which share one memory. */
@NullMarked
package org.portreeve.application.memory;

import org.jspecify.annotations.NullMarked;
