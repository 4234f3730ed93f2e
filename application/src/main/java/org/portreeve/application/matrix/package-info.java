/** The permission matrix: section defaults, and how existing people stand to them. */
@NullMarked
package org.portreeve.application.matrix;

import org.jspecify.annotations.NullMarked;
