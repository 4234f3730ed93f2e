/** What stands around every page, asked in process. */
@NullMarked
package org.portreeve.ui.shell;

import org.jspecify.annotations.NullMarked;
