/** Permissions, roles that grant them, and assignments of roles to members. */
@NullMarked
package org.portreeve.domain.role;

import org.jspecify.annotations.NullMarked;
