package dev.backfile.lunr;

import java.util.List;

/** How much a term counts in a field of a document: createFieldVectors of lib/builder.js. */
final class Scores {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<Field> fields;
  private final Vectors vectors;
  private final double[] averages;
  private final double[] idfs;

  Scores(List<Field> fields, Vectors vectors, InvertedIndex inverted, int documents) {
    this.fields = fields;
    this.vectors = vectors;
    averages = averages(fields.size(), vectors, documents);
    idfs = new double[inverted.size()];
    for (int term = 0; term < idfs.length; term++) {
      idfs[term] = Idf.of(inverted.postings(term), documents);
    }
  }

  /** The score in thousandths, to which lunr rounds it. The order of the operations counts. */
  long thousandths(int vector, int term, int frequency) {
    int field = vector % fields.size();
    double score =
        idfs[term]
            * ((K1 + 1) * frequency)
            / (K1 * (1 - B + B * (vectors.length(vector) / averages[field])) + frequency);
    score *= fields.get(field).boost();
    return Math.round(score * 1000);
  }

  /** Mean lengths of the fields, over all documents, also those that lack the field. */
  private static double[] averages(int fields, Vectors vectors, int documents) {
    double[] averages = new double[fields];
    for (int vector = 0; vector < vectors.size(); vector++) {
      averages[vector % fields] += vectors.length(vector);
    }
    for (int field = 0; field < fields; field++) {
      averages[field] /= documents;
    }
    return averages;
  }
}
