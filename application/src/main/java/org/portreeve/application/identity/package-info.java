/** Signing in: from an identity that a provider vouches for to a user with memberships. */
@NullMarked
package org.portreeve.application.identity;

import org.jspecify.annotations.NullMarked;
