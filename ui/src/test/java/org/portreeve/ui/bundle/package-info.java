/** The stage on which the pages of profiles and exclusions are tested. */
@NullMarked
package org.portreeve.ui.bundle;

import org.jspecify.annotations.NullMarked;
