/** Tests of the use cases about roles. */
@NullMarked
package org.portreeve.application.role;

import org.jspecify.annotations.NullMarked;
