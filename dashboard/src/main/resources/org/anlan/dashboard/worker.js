/**
 * Keeps the shell of the field pages (html, scripts, styles, fonts), so that they open without a
 * network once they were opened with one. What comes fresh is always preferred; answers of the API
 * are never kept nor looked at. The version is that of the build: a new one begins anew.
 */
const SHELL = 'anlan-shell-{version}';
const PAGES = ['/report', '/desk', '/receive'];
const PATIENCE_MS = 6000;

self.addEventListener('install', (event) => event.waitUntil(keep(PAGES).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data.paths.filter(isShell))));
self.addEventListener('fetch', (event) => {
  const {origin, pathname} = new URL(event.request.url);
  if (event.request.method === 'GET' && origin === self.location.origin && isShell(pathname)) {
    event.respondWith(answer(event.request, pathname));
  }
});

function isShell(path) {
  return PAGES.includes(path) || path.startsWith('/assets/');
}

async function keep(paths) {
  const shell = await caches.open(SHELL);
  await shell.addAll(paths);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
}

/** From the network; where that fails or does not answer, as it was kept. */
async function answer(request, path) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(path, {ignoreVary: true});
  try {
    const fresh = await fetch(request, kept ? {signal: AbortSignal.timeout(PATIENCE_MS)} : {});
    if (fresh.ok) {
      await shell.put(path, fresh.clone());
    }
    return fresh;
  } catch (e) {
    if (kept) {
      return kept;
    }
    throw e;
  }
}
