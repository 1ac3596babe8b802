package dev.backfile.render.print;

import java.util.List;

/** A line on an index card. */
public record Fact(String label, List<Link> values) {}
