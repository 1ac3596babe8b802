package dev.backfile.serve;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What a browser must be told about a file, from its name alone; text is always UTF-8. */
final class MediaTypes {
  private static final String ATOM = "application/atom+xml; charset=utf-8";

  private static final Map<String, String> BY_NAME =
      Map.of(
          "feed.xml",
          ATOM,
          "stories.xml",
          ATOM,
          "feed.json",
          "application/feed+json; charset=utf-8",
          "opensearch.xml",
          "application/opensearchdescription+xml; charset=utf-8");

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          entry("avif", "image/avif"),
          entry("bin", "application/octet-stream"),
          entry("css", "text/css; charset=utf-8"),
          entry("csv", "text/csv; charset=utf-8"),
          entry("gif", "image/gif"),
          entry("htm", "text/html; charset=utf-8"),
          entry("html", "text/html; charset=utf-8"),
          entry("ico", "image/x-icon"),
          entry("jpeg", "image/jpeg"),
          entry("jpg", "image/jpeg"),
          entry("js", "text/javascript; charset=utf-8"),
          entry("json", "application/json; charset=utf-8"),
          entry("jsonl", "application/jsonl; charset=utf-8"),
          entry("map", "application/json; charset=utf-8"),
          entry("md", "text/markdown; charset=utf-8"),
          entry("mjs", "text/javascript; charset=utf-8"),
          entry("mp3", "audio/mpeg"),
          entry("mp4", "video/mp4"),
          entry("ndjson", "application/x-ndjson; charset=utf-8"),
          entry("pdf", "application/pdf"),
          entry("png", "image/png"),
          entry("svg", "image/svg+xml; charset=utf-8"),
          entry("txt", "text/plain; charset=utf-8"),
          entry("wasm", "application/wasm"),
          entry("webm", "video/webm"),
          entry("webmanifest", "application/manifest+json; charset=utf-8"),
          entry("webp", "image/webp"),
          entry("woff", "font/woff"),
          entry("woff2", "font/woff2"),
          entry("xml", "application/xml; charset=utf-8"));

  private MediaTypes() {}

  static String of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String byEnding = BY_ENDING.getOrDefault(ending, "application/octet-stream");
    return BY_NAME.getOrDefault(name, byEnding);
  }
}
