/** Tenants as the platform sees and changes them. */
@NullMarked
package org.portreeve.application.tenancy;

import org.jspecify.annotations.NullMarked;
