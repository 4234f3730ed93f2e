/** API keys: making, revoking and recognising them. */
@NullMarked
package org.portreeve.application.apikey;

import org.jspecify.annotations.NullMarked;
