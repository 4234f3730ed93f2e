/** The agents of a tenant, and who may use which. */
@NullMarked
package org.portreeve.ui.agents;

import org.jspecify.annotations.NullMarked;
