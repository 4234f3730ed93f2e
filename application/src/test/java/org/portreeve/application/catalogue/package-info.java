/** Changing the catalogue, thing by thing. */
@NullMarked
package org.portreeve.application.catalogue;

import org.jspecify.annotations.NullMarked;
