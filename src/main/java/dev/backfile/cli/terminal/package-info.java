/** What every command shares: printing, exit codes, the options that name a site. */
@NullMarked
package dev.backfile.cli.terminal;

import org.jspecify.annotations.NullMarked;
