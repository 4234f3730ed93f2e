/** Links that are sent to people, the mail that carries them, and the outbox where no server takes it. */
@NullMarked
package org.portreeve.adapters.mail;

import org.jspecify.annotations.NullMarked;
