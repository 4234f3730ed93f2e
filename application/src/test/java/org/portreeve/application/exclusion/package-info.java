/** Tests of the use cases of exclusions. */
@NullMarked
package org.portreeve.application.exclusion;

import org.jspecify.annotations.NullMarked;
