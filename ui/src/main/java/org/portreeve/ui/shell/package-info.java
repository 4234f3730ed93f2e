/** What stands around every page: the document, the top bar with the tenant selector, and the navigation. */
@NullMarked
package org.portreeve.ui.shell;

import org.jspecify.annotations.NullMarked;
