/** The catalogue and the configuration document, as YAML or JSON over HTTP. */
@NullMarked
package org.portreeve.adapters.configuration;

import org.jspecify.annotations.NullMarked;
