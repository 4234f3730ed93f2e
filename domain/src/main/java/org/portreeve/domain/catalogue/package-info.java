/** What exists on the platform: permissions, sections, plans, and what new tenants start with. */
@NullMarked
package org.portreeve.domain.catalogue;

import org.jspecify.annotations.NullMarked;
