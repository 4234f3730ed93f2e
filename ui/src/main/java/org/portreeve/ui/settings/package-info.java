/** The settings of a tenant, today its API keys, and the keys of the platform itself. */
@NullMarked
package org.portreeve.ui.settings;

import org.jspecify.annotations.NullMarked;
