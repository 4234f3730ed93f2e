/** Signing in with OpenID Connect: the organisation's providers or, where none is configured, one of our own on this machine. */
@NullMarked
package org.portreeve.adapters.identity;

import org.jspecify.annotations.NullMarked;
