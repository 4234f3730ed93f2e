/** The history of a tenant as readable sentences: who got and lost what, by whom, when and why. */
@NullMarked
package org.portreeve.ui.history;

import org.jspecify.annotations.NullMarked;
