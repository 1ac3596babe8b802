package dev.backfile.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An AI model.
 *
 * @param company its maker
 * @param family the family its versions share, such as {@code Claude}
 * @param released the day of its release
 * @param predecessor the model it follows
 */
public record Model(
    EntityId id,
    String name,
    Optional<Slug> company,
    Optional<Family> family,
    Optional<LocalDate> released,
    Optional<Slug> predecessor,
    Entry entry)
    implements Entity {}
