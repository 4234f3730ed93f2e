/** A tenant's settings: today its API keys. */
@NullMarked
package org.portreeve.ui.settings;

import org.jspecify.annotations.NullMarked;
