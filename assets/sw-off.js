// Published as sw.js by a site that keeps nothing: it takes the place of a worker of before, forgets
// what that one kept, and goes.

const ours = `backfile ${new URL(registration.scope).pathname} `;

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));
