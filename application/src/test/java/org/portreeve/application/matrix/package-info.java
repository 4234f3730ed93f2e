/** Tests of the use cases about the permission matrix. */
@NullMarked
package org.portreeve.application.matrix;

import org.jspecify.annotations.NullMarked;
