/** The exclusions of a tenant: their list with who violates each, and the form of one. */
@NullMarked
package org.portreeve.ui.exclusions;

import org.jspecify.annotations.NullMarked;
