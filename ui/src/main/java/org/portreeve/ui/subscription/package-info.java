/** The subscription of a tenant: what its plan opens, locks and limits, and what another would. */
@NullMarked
package org.portreeve.ui.subscription;

import org.jspecify.annotations.NullMarked;
