/** The rules of Portreeve: plain values and pure functions, without clock, framework or I/O. */
@NullMarked
package org.portreeve.domain;

import org.jspecify.annotations.NullMarked;
