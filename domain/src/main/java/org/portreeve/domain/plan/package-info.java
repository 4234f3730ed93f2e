/** Plans, their features and limits, and a tenant's subscription to one. */
@NullMarked
package org.portreeve.domain.plan;

import org.jspecify.annotations.NullMarked;
