/** The subtenants of a tenant: their tree, and the dialogs that change it. */
@NullMarked
package org.portreeve.ui.subtenants;

import org.jspecify.annotations.NullMarked;
