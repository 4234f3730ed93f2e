/** API keys: how services act, with scopes and an authority of their own. */
@NullMarked
package org.portreeve.domain.apikey;

import org.jspecify.annotations.NullMarked;
