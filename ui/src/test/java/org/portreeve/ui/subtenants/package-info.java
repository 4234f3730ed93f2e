/** Tests of the page of subtenants. */
@NullMarked
package org.portreeve.ui.subtenants;

import org.jspecify.annotations.NullMarked;
