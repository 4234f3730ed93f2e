/** Tests of the pages of roles, in a browser that is none. */
@NullMarked
package org.portreeve.ui.roles;

import org.jspecify.annotations.NullMarked;
