/** The registry at work: names are found in the stories, tags looked up, outlets settled. */
@NullMarked
package dev.backfile.entities;

import org.jspecify.annotations.NullMarked;
