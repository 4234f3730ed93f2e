/** The platform's catalogue: seeding and changing it. */
@NullMarked
package org.portreeve.application.catalogue;

import org.jspecify.annotations.NullMarked;
