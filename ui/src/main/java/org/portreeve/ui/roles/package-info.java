/** The roles of a tenant: their list, the editor of one, and two side by side. */
@NullMarked
package org.portreeve.ui.roles;

import org.jspecify.annotations.NullMarked;
