/** Every address the site will have, before any HTML exists. */
@NullMarked
package dev.backfile.pages;

import org.jspecify.annotations.NullMarked;
