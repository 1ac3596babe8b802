// Chromium, new for every query, so that nothing is there before the first byte is asked for.
import { createRequire } from "node:module";
import { join } from "node:path";

/** A running Chromium, or nothing where it or playwright-core is missing. */
export async function launch() {
  const { MODULES, CHROMIUM } = process.env;
  if (!MODULES || !CHROMIUM) return undefined;
  const { chromium } = createRequire(join(MODULES, "package.json"))("playwright-core");
  // A container's root has no sandbox; only pages of this bench are opened.
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}

/** What a function in a new, empty page answers, and what it asked the server for meanwhile. */
export async function cold(browser, server, run, parameters) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${server.address}/empty/`);
    server.take();
    const answer = await page.evaluate(run, parameters);
    await server.quiet(60);
    const counts = server.take();
    if (errors.length) throw new Error(errors.join("\n"));
    if (counts.missing.length) throw new Error(`not found: ${counts.missing.join(" ")}`);
    return { ...answer, counts };
  } finally {
    await context.close();
  }
}

/** A page that stays open: `ask(run, parameters)` answers as the function does, `close()` ends it. */
export async function warm(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.address}/empty/`);
  return { ask: (run, parameters) => page.evaluate(run, parameters), close: () => context.close() };
}
