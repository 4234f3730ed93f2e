/** What the components promise, asked in process. */
@NullMarked
package org.portreeve.ui.component;

import org.jspecify.annotations.NullMarked;
