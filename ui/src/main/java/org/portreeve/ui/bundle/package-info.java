/** The form of what names a set of roles, which security profiles and exclusions share. */
@NullMarked
package org.portreeve.ui.bundle;

import org.jspecify.annotations.NullMarked;
