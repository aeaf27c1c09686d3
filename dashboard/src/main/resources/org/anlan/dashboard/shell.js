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
    active?.postMessage({paths: [location.pathname]});
    const watch = new PerformanceObserver((loaded) => tell(active, loaded.getEntries()));
    watch.observe({type: 'resource', buffered: true});
  } catch (e) {
    console.warn(`The page is not kept for later: ${e.message}`);
  }
}

/** Names to the worker what the page has loaded before the worker stood between, or beside it. */
function tell(active, entries) {
  const own = entries.map((entry) => new URL(entry.name)).filter((url) => url.origin === location.origin);
  const paths = own.map((url) => url.pathname).filter((path) => path.startsWith('/assets/'));
  if (paths.length) {
    active?.postMessage({paths: [...new Set(paths)]});
  }
}
