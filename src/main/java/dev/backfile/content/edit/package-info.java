/** Content files changed in single places, with everything else kept to the character. */
@NullMarked
package dev.backfile.content.edit;

import org.jspecify.annotations.NullMarked;
