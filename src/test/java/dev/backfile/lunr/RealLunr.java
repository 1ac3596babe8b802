package dev.backfile.lunr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The real lunr 2.3.9, its own JavaScript, run on this machine's JVM.
 *
 * <p>Rhino differs from the engines of browsers in three things that tests keep away from: Java's
 * rule for a sigma at the end of a word, the Unicode version of the JDK, and references that are
 * numbers from 2^31 upwards, which it does not list first.
 */
public final class RealLunr {

  private static final String SCRIPT = "/META-INF/resources/webjars/lunr/2.3.9/lunr.js";

  private static final String DRIVER =
      """
      function build(fields, boosts, documents) {
        return lunr(function () {
          this.ref('#reference')
          for (var i = 0; i < fields.length; i++) this.field(fields[i], {boost: boosts[i]})
          for (var j = 0; j < documents.length; j++) {
            var document = {'#reference': documents[j][0]}
            for (var k = 0; k < fields.length; k++) document[fields[k]] = documents[j][k + 1]
            this.add(document)
          }
        })
      }
      function load(json) { return lunr.Index.load(JSON.parse(json)) }
      function search(index, query) {
        try { return JSON.stringify(index.search(query)) } catch (e) { return 'throws ' + e.message }
      }
      function serialise(index) { return JSON.stringify(index) }
      function stem(words) {
        return words.map(function (word) { return lunr.stemmer(new lunr.Token(word)).toString() })
      }
      function stopWords(words) {
        return words.filter(function (word) {
          return lunr.stopWordFilter(new lunr.Token(word)) === undefined
        })
      }
      """;

  private final ScriptableObject scope;

  /** Loads lunr; takes about half a second. */
  public RealLunr() {
    try (Context context = context();
        InputStream script = RealLunr.class.getResourceAsStream(SCRIPT)) {
      scope = context.initStandardObjects();
      // Rhino takes Java's Math.log, which differs by a bit from that of V8 and StrictMath.
      ScriptableObject math = (ScriptableObject) scope.get("Math", scope);
      math.put("log", math, new StrictLog());
      String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      context.evaluateString(scope, source, "lunr.js", 1, null);
      context.evaluateString(scope, DRIVER, "driver.js", 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An index of lunr's that can be searched. */
  public final class Searchable {

    private final Object index;

    private Searchable(Object index) {
      this.index = index;
    }

    /** The results of a query as JSON, or what lunr threw. */
    public String search(String query) {
      return call("search", index, query).toString();
    }

    /** {@code JSON.stringify} of the index. */
    public String json() {
      return call("serialise", index).toString();
    }
  }

  /** The index that lunr builds. */
  public Searchable built(Corpus corpus) {
    Object[] documents =
        corpus.entries().stream()
            .map(
                entry -> {
                  Object[] values = new Object[entry.texts().size() + 1];
                  values[0] = entry.reference();
                  for (int i = 1; i < values.length; i++) {
                    values[i] = entry.texts().get(i - 1);
                  }
                  return array(values);
                })
            .toArray();
    return new Searchable(
        call(
            "build",
            array(corpus.fields().toArray()),
            array(corpus.boosts().toArray()),
            array(documents)));
  }

  /** The index that lunr loads. */
  public Searchable loaded(String json) {
    return new Searchable(call("load", json));
  }

  /** What lunr's stemmer makes of words. */
  public List<String> stems(List<String> words) {
    return strings(call("stem", array(words.toArray())));
  }

  /** Those of the words that lunr drops. */
  public List<String> stopWords(List<String> words) {
    return strings(call("stopWords", array(words.toArray())));
  }

  private static List<String> strings(Object array) {
    return ((List<?>) array).stream().map(Object::toString).toList();
  }

  private Object array(Object[] values) {
    try (Context context = context()) {
      return context.newArray(scope, values);
    }
  }

  private Object call(String function, Object... arguments) {
    try (Context context = context()) {
      return ((Function) scope.get(function, scope)).call(context, scope, scope, arguments);
    }
  }

  private static Context context() {
    Context context = Context.enter();
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  /** The logarithm of browsers. */
  private static final class StrictLog extends org.mozilla.javascript.BaseFunction {

    private static final long serialVersionUID = 1L;

    @Override
    public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
      return StrictMath.log(ScriptRuntime.toNumber(arguments[0]));
    }
  }
}
