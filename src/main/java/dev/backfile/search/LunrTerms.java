package dev.backfile.search;

import dev.backfile.lunr.Builder;
import dev.backfile.lunr.Index;
import dev.backfile.search.postings.Inversion;
import dev.backfile.search.postings.Postings;
import dev.backfile.search.postings.Recorder;
import dev.backfile.search.postings.WellFormed;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that lunr indexes, its empty one among them, each with lunr's number for a stem: the
 * form that tests lay beside lunr, which adds up scores in the order of these numbers.
 */
final class LunrTerms {

  private static final double TITLE_BOOST = 2;

  private LunrTerms() {}

  /** Has lunr index documents under their numbers. */
  static Postings read(List<Document> documents) {
    Builder builder = new Builder().field("title", TITLE_BOOST).field("text", 1);
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      builder.add(
          "d" + i, List.of(WellFormed.of(document.title()), WellFormed.of(document.text())));
    }
    Recorder recorder = new Recorder("");
    for (List<Count> field : fields(builder.build(), documents.size())) {
      field.forEach(count -> recorder.words(count.term(), count.number(), count.times()));
      recorder.endField();
    }
    Inversion inversion = new Inversion("");
    inversion.add(recorder.end());
    return inversion.end();
  }

  private record Count(String term, String number, int times) {}

  /** The fields of all documents, one after the other. */
  private static List<List<Count>> fields(Index index, int documents) {
    List<List<Count>> fields = new ArrayList<>();
    for (int i = 0; i < documents * Postings.FIELDS; i++) {
      fields.add(new ArrayList<>());
    }
    for (int term = 0; term < index.terms(); term++) {
      String number = Integer.toString(index.firstSeen(term));
      for (int field = 0; field < Postings.FIELDS; field++) {
        var postings = index.postings(term, field);
        for (int i = 0; i < postings.size(); i++) {
          fields
              .get(postings.document(i) * Postings.FIELDS + field)
              .add(new Count(index.term(term), number, postings.frequency(i)));
        }
      }
    }
    return fields;
  }
}
