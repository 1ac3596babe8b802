package dev.backfile.render.jbake;

import dev.backfile.archive.Archive;
import dev.backfile.pages.Settings;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * Answers what JBake's store answers, from the archive: no database is started.
 *
 * <p>Issues are documents of the types {@code issue} and {@code post}, free pages of {@code page},
 * companies and models of {@code company} and {@code model}. Nothing is made before it is asked
 * for; what was made is kept.
 */
public final class ArchiveStore extends ContentStore {

  private static final List<String> TYPES = List.of("issue", "page", "company", "model");

  private final Archive archive;
  private final Documents documents;
  private final Map<String, List<DocumentModel>> made = new ConcurrentHashMap<>();

  /**
   * A store for an archive.
   *
   * @param settings where its links lead
   * @param sanitizedTags whether JBake's {@code tag.sanitize} is set
   */
  public ArchiveStore(Archive archive, Settings settings, boolean sanitizedTags) {
    super("memory", "backfile");
    this.archive = archive;
    this.documents = new Documents(archive, settings, sanitizedTags);
  }

  /** Adds what JBake's templates expect of a document, such as its {@code body}. */
  void complete(DocumentModel document) {
    all(document.getType()).stream()
        .filter(known -> known.getUri().equals(document.getUri()))
        .findFirst()
        .ifPresent(known -> known.forEach(document::putIfAbsent));
  }

  private List<DocumentModel> all(String type) {
    List<DocumentModel> known = made.get(type);
    if (known == null) {
      known = made.computeIfAbsent(type, this::make);
    }
    return known;
  }

  private List<DocumentModel> make(String type) {
    return switch (type) {
      case "issue", "post" -> {
        List<DocumentModel> newestFirst = new ArrayList<>();
        for (int i = archive.issues().size() - 1; i >= 0; i--) {
          newestFirst.add(documents.issue(archive.issues().get(i), type));
        }
        yield newestFirst;
      }
      case "page" -> archive.pages().stream().map(documents::page).toList();
      case "company" -> archive.companies().stream().map(documents::entity).toList();
      case "model" -> archive.models().stream().map(documents::entity).toList();
      default -> List.of();
    };
  }

  private DocumentList<DocumentModel> list(Collection<DocumentModel> some) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    list.addAll(some);
    return list;
  }

  private DocumentList<DocumentModel> page(List<DocumentModel> documents) {
    boolean paged = getStart() >= 0 && getLimit() > -1;
    return paged
        ? list(documents.stream().skip(getStart()).limit(getLimit()).toList())
        : list(documents);
  }

  @Override
  public long getDocumentCount(String docType) {
    return all(docType).size();
  }

  @Override
  public long getPublishedCount(String docType) {
    return all(docType).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return list(everything().filter(known -> uri.equals(known.getSourceuri())).toList());
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return list(all("post"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return applyPaging ? page(all("post")) : getPublishedPosts();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return list(tagged(all("post").stream(), tag));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return list(tagged(Stream.concat(all("post").stream(), everything()), tag));
  }

  private static List<DocumentModel> tagged(Stream<DocumentModel> documents, String tag) {
    return documents.filter(document -> List.of(document.getTags()).contains(tag)).toList();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return list(all("page"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    return list(all(docType));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return list(all(docType));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return applyPaging ? page(all(docType)) : getAllContent(docType);
  }

  private Stream<DocumentModel> everything() {
    return TYPES.stream().flatMap(type -> all(type).stream());
  }

  /** Nothing: pages are rendered from the plan, not by JBake's tool for documents. */
  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return new DocumentList<>();
  }

  @Override
  public Set<String> getTags() {
    return getAllTags();
  }

  @Override
  public Set<String> getAllTags() {
    Set<String> tags = new TreeSet<>();
    all("post").forEach(document -> tags.addAll(List.of(document.getTags())));
    return tags;
  }

  @Override
  public boolean isActive() {
    return true;
  }

  /** Does nothing: the archive does not change. */
  @Override
  public void startup() {}

  /** Does nothing: the archive does not change. */
  @Override
  public void close() {}

  /** Does nothing: the archive does not change. */
  @Override
  public void shutdown() {}

  /** Does nothing: the archive does not change. */
  @Override
  public void drop() {}

  /** Does nothing: the archive does not change. */
  @Override
  public void deleteContent(String uri) {}

  /** Does nothing: the archive does not change. */
  @Override
  public void markContentAsRendered(DocumentModel document) {}

  /** Does nothing: the archive does not change. */
  @Override
  public void deleteAllByDocType(String docType) {}

  /** Does nothing: the archive does not change. */
  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  /** Does nothing: the archive does not change. */
  @Override
  public void addDocument(DocumentModel document) {}
}
