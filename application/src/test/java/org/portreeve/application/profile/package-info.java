/** Tests of the use cases of security profiles. */
@NullMarked
package org.portreeve.application.profile;

import org.jspecify.annotations.NullMarked;
