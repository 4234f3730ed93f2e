/** Every guard on every way in which something can change. */
@NullMarked
package org.portreeve.application.guards;

import org.jspecify.annotations.NullMarked;
