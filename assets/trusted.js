// The site's one Trusted Types policy. It lets the two workers of the site through and nothing else.
// A page can make it once only, so whoever starts a worker gets its address here.

const own = ["./search/worker.js", "./sw.js"].map((path) => new URL(path, import.meta.url).href);

function createScriptURL(url) {
  if (own.includes(url)) return url;
  throw new TypeError(url);
}

const policy = window.trustedTypes?.createPolicy("backfile", { createScriptURL });

export const trusted = (url) => (policy?.createScriptURL ?? createScriptURL).call(policy, url);
