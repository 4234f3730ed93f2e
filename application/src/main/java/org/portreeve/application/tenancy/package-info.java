/** Tenants: which are open to whom, and what they are set to. */
@NullMarked
package org.portreeve.application.tenancy;

import org.jspecify.annotations.NullMarked;
