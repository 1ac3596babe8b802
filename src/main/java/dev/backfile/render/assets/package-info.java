/** The files a site has besides its pages: those that ship, and the site's own over them. */
@NullMarked
package dev.backfile.render.assets;

import org.jspecify.annotations.NullMarked;
