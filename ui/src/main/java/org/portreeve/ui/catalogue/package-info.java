/** The platform's catalogue: its sections, permissions and plans. */
@NullMarked
package org.portreeve.ui.catalogue;

import org.jspecify.annotations.NullMarked;
