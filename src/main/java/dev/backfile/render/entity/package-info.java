/** Companies, models, families and histories, as their pages print them. */
@NullMarked
package dev.backfile.render.entity;

import org.jspecify.annotations.NullMarked;
