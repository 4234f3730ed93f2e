/** Keeps what is in force and everything that ever was, in H2 or MariaDB, and answers from it without ever being stale. */
@NullMarked
package org.portreeve.adapters.persistence;

import org.jspecify.annotations.NullMarked;
