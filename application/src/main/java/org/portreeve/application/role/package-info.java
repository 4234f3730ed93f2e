/** Roles, profiles and their assignment. */
@NullMarked
package org.portreeve.application.role;

import org.jspecify.annotations.NullMarked;
