package dev.backfile.archive;

import java.util.Optional;

/**
 * A company or organisation.
 *
 * @param parent the company that owns it
 */
public record Company(EntityId id, String name, Optional<Slug> parent, Entry entry)
    implements Entity {}
