/** Exclusions between roles: their list with who violates each, and making, editing and deleting them. */
@NullMarked
package org.portreeve.application.exclusion;

import org.jspecify.annotations.NullMarked;
