/** Adding people to a tenant, and the way of an invitation from its making to its acceptance. */
@NullMarked
package org.portreeve.application.invitation;

import org.jspecify.annotations.NullMarked;
