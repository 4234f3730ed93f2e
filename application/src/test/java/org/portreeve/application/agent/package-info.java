/** Tests of the use cases about agents. */
@NullMarked
package org.portreeve.application.agent;

import org.jspecify.annotations.NullMarked;
