package org.anlan.logistics.need;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What approved plans bring; answered by those who own the plans.
@FunctionalInterface
public interface Supplies {

    /// The supplies of a process, by county and kind of goods.
    List<Supply> list(Handle handle, String process);
}
