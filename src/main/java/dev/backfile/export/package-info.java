/** What the site offers to machines: feeds, open data, the sitemap, and the files a host reads. */
@NullMarked
package dev.backfile.export;

import org.jspecify.annotations.NullMarked;
