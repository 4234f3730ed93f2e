/** Every component in a browser, to be looked at: start {@link org.portreeve.ui.gallery.GalleryApp} and open {@code /pieces}. */
@NullMarked
package org.portreeve.ui.gallery;

import org.jspecify.annotations.NullMarked;
