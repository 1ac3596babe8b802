package dev.backfile.search;

import dev.backfile.parallel.Workers;
import dev.backfile.search.analysis.Analyzer;
import dev.backfile.search.analysis.Token;
import dev.backfile.search.postings.Inversion;
import dev.backfile.search.postings.Postings;
import dev.backfile.search.postings.Recorder;
import dev.backfile.search.postings.Segment;
import dev.backfile.search.postings.WellFormed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The terms that a site ships: words in any script as they are written, with their stems. */
final class OwnTerms {

  private final TopicKeys topics;
  private final Analyzer analyzer;
  private final String language;

  OwnTerms(TopicKeys topics, Analyzer analyzer, String language) {
    this.topics = topics;
    this.analyzer = analyzer;
    this.language = code(language);
  }

  /** Reads all groups, each on one thread. */
  Postings read(Collection collection, Workers workers) throws IOException {
    Inversion inversion = new Inversion(language);
    workers.inOrder(
        collection.groups().stream().map(group -> (Callable<Segment>) () -> segment(group)),
        inversion::add);
    topics.byTerm().keySet().forEach(inversion::term);
    return inversion.end();
  }

  private Segment segment(Group group) {
    Recorder recorder =
        new Recorder(group.language().isEmpty() ? language : code(group.language()));
    for (Document document : group.documents()) {
      for (Token token : tokens(document.title(), group)) {
        recorder.word(token.term(), token.stem(), token.position());
      }
      recorder.endField();
      for (Token token : tokens(document.text(), group)) {
        if (!token.stop()) {
          recorder.word(token.term(), token.stem(), token.position());
        }
      }
      document.topics().forEach(topic -> topics.canonical(topic).ifPresent(recorder::mark));
      recorder.endField();
    }
    return recorder.end();
  }

  private List<Token> tokens(String text, Group group) {
    return analyzer.tokens(WellFormed.of(text), group.language());
  }

  /** The language of a tag, without region or script. */
  private static String code(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
