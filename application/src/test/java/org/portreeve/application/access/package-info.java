/** Tests of what people may open and do. */
@NullMarked
package org.portreeve.application.access;

import org.jspecify.annotations.NullMarked;
