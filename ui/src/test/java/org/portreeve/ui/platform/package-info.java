@NullMarked
package org.portreeve.ui.platform;

import org.jspecify.annotations.NullMarked;
