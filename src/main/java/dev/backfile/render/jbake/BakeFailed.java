package dev.backfile.render.jbake;

import java.util.List;
import org.jbake.template.RenderingException;

/** Some templates could not be rendered. */
public final class BakeFailed extends RenderingException {

  private final transient List<Failure> failures;

  BakeFailed(List<Failure> failures) {
    super(failures.get(0).what());
    this.failures = List.copyOf(failures);
  }

  /** Each fault once, in the order of the pages. */
  public List<Failure> failures() {
    return failures;
  }
}
