/** The settings, in a browser that is none. */
@NullMarked
package org.portreeve.ui.settings;

import org.jspecify.annotations.NullMarked;
