package dev.backfile.content.markdown;

import com.vladsch.flexmark.ast.AnchorRefTarget;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Headings get the ids that their authors wrote, and no others. */
final class WrittenIds implements HtmlIdGenerator, HeaderIdGeneratorFactory {

  @Override
  public HtmlIdGenerator create() {
    return this;
  }

  @Override
  public HtmlIdGenerator create(LinkResolverContext context) {
    return this;
  }

  @Override
  public void generateIds(Document document) {
    // There is nothing to number.
  }

  @Override
  public @Nullable String getId(Node node) {
    return node instanceof AnchorRefTarget target && target.isExplicitAnchorRefId()
        ? target.getAnchorRefId()
        : null;
  }

  @Override
  public @Nullable String getId(CharSequence text) {
    return null;
  }
}
