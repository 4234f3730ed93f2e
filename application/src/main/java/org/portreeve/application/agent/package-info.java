/** The agents of a tenant, and which of its people may use which. */
@NullMarked
package org.portreeve.application.agent;

import org.jspecify.annotations.NullMarked;
