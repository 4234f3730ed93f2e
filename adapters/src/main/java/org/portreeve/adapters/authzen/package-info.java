/** The decision API: OpenID AuthZEN Authorization API 1.0, whose words stay in here. */
@NullMarked
package org.portreeve.adapters.authzen;

import org.jspecify.annotations.NullMarked;
