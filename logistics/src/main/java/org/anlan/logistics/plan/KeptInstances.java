package org.anlan.logistics.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.logistics.allocation.Instance;
import org.jdbi.v3.core.Handle;

/// The instances that plans were made from, by digest: what a digest names never changes, so the
/// last few stay in memory. Thread-safe.
final class KeptInstances {

    private static final int MOST = 8;

    private final Map<String, Instance> last = new LinkedHashMap<>(16, 0.75f, true);

    Instance get(Handle handle, String digest) {
        synchronized (last) {
            var known = last.get(digest);
            if (known != null) {
                return known;
            }
        }
        var read = Digests.instance(SqlPlans.instance(handle, digest));
        synchronized (last) {
            last.put(digest, read);
            if (last.size() > MOST) {
                last.remove(last.keySet().iterator().next());
            }
        }
        return read;
    }
}
