/** Security profiles: named bundles of roles, assigned as one. */
@NullMarked
package org.portreeve.domain.profile;

import org.jspecify.annotations.NullMarked;
