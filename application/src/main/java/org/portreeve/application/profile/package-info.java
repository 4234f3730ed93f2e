/** Security profiles: their list, and making, editing and deleting them. */
@NullMarked
package org.portreeve.application.profile;

import org.jspecify.annotations.NullMarked;
