/** What goes with a story on its issue's page: its citation, its file, the time to read it. */
@NullMarked
package dev.backfile.render.story;

import org.jspecify.annotations.NullMarked;
