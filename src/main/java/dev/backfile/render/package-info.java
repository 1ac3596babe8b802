/** Pages as HTML, by way of JBake's renderer and Freemarker; the only package that knows either. */
@NullMarked
package dev.backfile.render;

import org.jspecify.annotations.NullMarked;
