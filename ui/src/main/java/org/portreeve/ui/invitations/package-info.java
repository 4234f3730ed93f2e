/** Adding people, their invitations, and accepting one. */
@NullMarked
package org.portreeve.ui.invitations;

import org.jspecify.annotations.NullMarked;
