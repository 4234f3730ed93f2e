/** Importing people from a file: what each row would do, then the import itself, which outlives the page, and its report. */
@NullMarked
package org.portreeve.ui.imports;

import org.jspecify.annotations.NullMarked;
