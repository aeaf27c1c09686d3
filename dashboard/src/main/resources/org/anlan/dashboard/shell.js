/**
 * Lets the worker keep this page, so that it opens without a network from now on. Where a browser has
 * no worker to give (no secure context, a private window), the page works as before.
 */
export async function keepShell() {
  if (!navigator.serviceWorker) {
    return;
  }
  await document.fonts.ready;
  try {
    await navigator.serviceWorker.register('/worker.js');
    const {active} = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
    const own = loaded.filter((url) => url.origin === location.origin).map((url) => url.pathname);
    active?.postMessage({paths: [...new Set([location.pathname, ...own])]});
  } catch (e) {
    console.warn(`The page is not kept for later: ${e.message}`);
  }
}
