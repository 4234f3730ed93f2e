/** A tenant's subscription: what its plan includes and limits, what another would lock and unlock, changing it, and what was paid. */
@NullMarked
package org.portreeve.application.plan;

import org.jspecify.annotations.NullMarked;
