/** What Portreeve writes to people, and through what. */
@NullMarked
package org.portreeve.application.mail;

import org.jspecify.annotations.NullMarked;
