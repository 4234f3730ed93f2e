/** Tests of the pages of security profiles, in a browser that is none. */
@NullMarked
package org.portreeve.ui.profiles;

import org.jspecify.annotations.NullMarked;
