/** Tests of the pages of agents. */
@NullMarked
package org.portreeve.ui.agents;

import org.jspecify.annotations.NullMarked;
