/** Tables that leave the product as CSV, so that no spreadsheet takes a cell of theirs for a formula. */
@NullMarked
package org.portreeve.application.csv;

import org.jspecify.annotations.NullMarked;
