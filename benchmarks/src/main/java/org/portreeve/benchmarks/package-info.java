/** Measurements with their peers in the same run; ratios count, single times do not. */
@NullMarked
package org.portreeve.benchmarks;

import org.jspecify.annotations.NullMarked;
