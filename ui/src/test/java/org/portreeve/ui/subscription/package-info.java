@NullMarked
package org.portreeve.ui.subscription;

import org.jspecify.annotations.NullMarked;
