package dev.backfile.archive;

/** The models that are versions of one thing, such as all of {@code Claude}. */
public record Family(Slug slug, String name) {}
