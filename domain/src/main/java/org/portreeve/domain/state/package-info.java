/** Everything that one tenant holds at one version, as one immutable value. */
@NullMarked
package org.portreeve.domain.state;

import org.jspecify.annotations.NullMarked;
