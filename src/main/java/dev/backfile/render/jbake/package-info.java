/** What plugs into JBake: its configuration, its content store, a template engine and a tool. */
@NullMarked
package dev.backfile.render.jbake;

import org.jspecify.annotations.NullMarked;
