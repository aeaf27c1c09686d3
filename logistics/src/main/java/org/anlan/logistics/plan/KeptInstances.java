package org.anlan.logistics.plan;

import org.anlan.logistics.allocation.Instance;
import org.jdbi.v3.core.Handle;

/// The instances that plans were made from, by digest: what a digest names never changes, so the
/// last few stay in memory. Thread-safe.
final class KeptInstances {

    private static final int MOST = 8;

    private final Recent<String, Instance> last = new Recent<>(MOST);

    Instance get(Handle handle, String digest) {
        return last.get(digest, () -> Digests.instance(SqlPlans.instance(handle, digest)));
    }
}
