/** The page Users: finding the people of a tenant, and seeing and changing what each of them holds. */
@NullMarked
package org.portreeve.ui.users;

import org.jspecify.annotations.NullMarked;
