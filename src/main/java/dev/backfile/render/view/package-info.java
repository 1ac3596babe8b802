/** What templates are given: pages of the plan as values that are ready to print. */
@NullMarked
package dev.backfile.render.view;

import org.jspecify.annotations.NullMarked;
