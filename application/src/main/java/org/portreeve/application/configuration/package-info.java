/** A tenant as one document: reading it, and making the tenant what a document says. */
@NullMarked
package org.portreeve.application.configuration;

import org.jspecify.annotations.NullMarked;
