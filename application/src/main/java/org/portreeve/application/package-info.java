/** What can be done with Portreeve: one class for each use case, ports beside their users. */
@NullMarked
package org.portreeve.application;

import org.jspecify.annotations.NullMarked;
