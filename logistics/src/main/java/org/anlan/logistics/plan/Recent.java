package org.anlan.logistics.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers the last few things that never change under their key. Two who ask at once may both
/// work one out; it is the same. Thread-safe.
final class Recent<K, V> {

    private final int most;
    private final Map<K, V> last = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> make) {
        synchronized (last) {
            var known = last.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = make.get();
        synchronized (last) {
            last.put(key, made);
            if (last.size() > most) {
                last.remove(last.keySet().iterator().next());
            }
        }
        return made;
    }
}
