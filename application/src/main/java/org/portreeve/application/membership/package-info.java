/** Finding people, and the life of their memberships. */
@NullMarked
package org.portreeve.application.membership;

import org.jspecify.annotations.NullMarked;
