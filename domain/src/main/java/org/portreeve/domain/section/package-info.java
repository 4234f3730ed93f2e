/** Sections of the platform, their gates, and what they are set to for newcomers. */
@NullMarked
package org.portreeve.domain.section;

import org.jspecify.annotations.NullMarked;
