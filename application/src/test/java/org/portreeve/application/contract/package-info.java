/** What every implementation of the ports has to do, as tests to be extended. */
@NullMarked
package org.portreeve.application.contract;

import org.jspecify.annotations.NullMarked;
