/** The platform's pages: all tenants, one of them from outside, people across tenants; each for its platform permission. */
@NullMarked
package org.portreeve.ui.platform;

import org.jspecify.annotations.NullMarked;
