/** Services are told by their API keys (RFC 6750), and let in as far as the keys' scopes go. */
@NullMarked
package org.portreeve.adapters.apikey;

import org.jspecify.annotations.NullMarked;
