/** Tenants, their subtenants and the boundary that caps what exists for them. */
@NullMarked
package org.portreeve.domain.tenancy;

import org.jspecify.annotations.NullMarked;
