/** AgentGuard as services read it, and the patterns of its rules. */
@NullMarked
package org.portreeve.adapters.agentguard;

import org.jspecify.annotations.NullMarked;
