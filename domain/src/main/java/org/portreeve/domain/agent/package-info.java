/** Agents registered in a tenant or shared into it by the platform. */
@NullMarked
package org.portreeve.domain.agent;

import org.jspecify.annotations.NullMarked;
