// Serves folders on loopback, as a static host would, and counts what was asked for.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const CODE = /\.(js|mjs|css)$|\/wasm\.[a-z]+\.pagefind$/;

/**
 * Starts a server for `mounts`, a list of [prefix, folder or function from path to text], the
 * longest prefix first. Text is sent compressed, anything else as it is on disk.
 */
export async function serve(mounts) {
  let counts = nothing();
  let pending = 0;
  const compressed = new Map();

  async function body(path) {
    for (const [prefix, source] of mounts) {
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length);
      if (typeof source === "function") return Buffer.from(source(rest));
      const file = normalize(join(source, rest.endsWith("/") || !rest ? `${rest}index.html` : rest));
      if (!file.startsWith(normalize(source))) break;
      return readFile(file);
    }
    throw new Error("no such file");
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    pending++;
    response.on("close", () => pending--);
    const kind = CODE.test(path) ? "code" : path.endsWith("/") || path.endsWith(".html") ? "page" : "data";
    let content;
    try {
      content = await body(path);
    } catch {
      if (path !== "/favicon.ico") counts.missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.endsWith("/") ? ".html" : extname(path)];
    const headers = {
      "content-type": type ?? "application/octet-stream",
      "cache-control": "public, max-age=600",
    };
    if (type) {
      let small = compressed.get(path);
      if (!small) compressed.set(path, (small = gzipSync(content, { level: 9 })));
      content = small;
      headers["content-encoding"] = "gzip";
    }
    counts[kind].bytes += content.length;
    counts[kind].requests++;
    counts.last = performance.now();
    response.writeHead(200, { ...headers, "content-length": content.length }).end(content);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Bodies' bytes and requests since the last call, by kind. */
    take() {
      const taken = counts;
      counts = nothing();
      return taken;
    },
    /** Resolves when nothing has been asked for since `quiet` milliseconds. */
    async quiet(quiet) {
      let since = performance.now();
      while (performance.now() - Math.max(since, counts.last) < quiet || pending > 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function nothing() {
  const none = () => ({ bytes: 0, requests: 0 });
  return { code: none(), data: none(), page: none(), missing: [], last: 0 };
}
