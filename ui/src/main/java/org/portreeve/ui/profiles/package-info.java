/** The security profiles of a tenant: their list and the form of one. */
@NullMarked
package org.portreeve.ui.profiles;

import org.jspecify.annotations.NullMarked;
