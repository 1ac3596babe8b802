/** The pages of companies, models and families, from the archive in one pass. */
@NullMarked
package dev.backfile.pages.planning.entities;

import org.jspecify.annotations.NullMarked;
