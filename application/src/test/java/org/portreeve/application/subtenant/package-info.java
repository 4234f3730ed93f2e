/** Tests of the use cases about roles. */
@NullMarked
package org.portreeve.application.subtenant;

import org.jspecify.annotations.NullMarked;
