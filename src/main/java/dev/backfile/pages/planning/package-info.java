/** Plans a site: from the archive to every page, feed and redirect. */
@NullMarked
package dev.backfile.pages.planning;

import org.jspecify.annotations.NullMarked;
