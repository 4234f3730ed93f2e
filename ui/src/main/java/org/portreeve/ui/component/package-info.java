/** The named pieces that every page is made of; the same thing looks and speaks the same wherever it stands. */
@NullMarked
package org.portreeve.ui.component;

import org.jspecify.annotations.NullMarked;
