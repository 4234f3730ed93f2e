/** A tenant's subscription: what its plan includes and limits, what another would lock and unlock, and changing it. */
@NullMarked
package org.portreeve.application.plan;

import org.jspecify.annotations.NullMarked;
