package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.Mention;

/**
 * A place in a story where a spelling of an entity stands, whether it counts or not.
 *
 * @param start offset in UTF-16 units into the headline, or into the body's text
 * @param end the offset behind the last unit
 */
public record Sighting(EntityId entity, Mention.Where where, int start, int end, Verdict verdict) {}
