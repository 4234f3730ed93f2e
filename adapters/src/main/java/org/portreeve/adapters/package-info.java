/** What several adapters need of this installation. */
@NullMarked
package org.portreeve.adapters;

import org.jspecify.annotations.NullMarked;
