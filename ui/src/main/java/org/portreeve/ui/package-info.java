/** The console: views that build commands, call one use case and show its outcome. */
@NullMarked
package org.portreeve.ui;

import org.jspecify.annotations.NullMarked;
