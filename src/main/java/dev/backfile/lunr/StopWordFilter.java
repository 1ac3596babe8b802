package dev.backfile.lunr;

/** Words too frequent to tell documents apart. */
final class StopWordFilter {

  private StopWordFilter() {}
}
