@NullMarked
package org.portreeve.ui.ending;

import org.jspecify.annotations.NullMarked;
