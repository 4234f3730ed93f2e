/** Links that are sent to people, and the mail that carries them. */
@NullMarked
package org.portreeve.adapters.mail;

import org.jspecify.annotations.NullMarked;
