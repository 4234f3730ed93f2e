/** Sample data: a made-up company with two months of history, and the people to try it as. */
@NullMarked
package org.portreeve.launcher.demo;

import org.jspecify.annotations.NullMarked;
