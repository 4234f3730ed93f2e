/** What would have been sent, where no mail server is configured. */
@NullMarked
package org.portreeve.ui.outbox;

import org.jspecify.annotations.NullMarked;
