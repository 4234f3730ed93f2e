/** Journeys in a real browser against the packaged product: one for each persona's goal. */
@NullMarked
package org.portreeve.launcher.journey;

import org.jspecify.annotations.NullMarked;
