/** The command line: commands, options, exit codes, progress, and the only printing. */
@NullMarked
package dev.backfile.cli;

import org.jspecify.annotations.NullMarked;
