/** People, and what each of them is in a tenant. */
@NullMarked
package org.portreeve.domain.membership;

import org.jspecify.annotations.NullMarked;
