package org.anlan.logistics.stock.count;

import java.util.Optional;
import org.anlan.logistics.stock.LotBook;

/// A lot that is to be counted, with what the books said when it was.
///
/// @param book units that lay in the depot by the books when it was counted; now, while it is not
/// @param count the count that holds, if it was counted
record CountLine(LotBook lot, long book, Optional<Count> count) {

    /// Units more than the books say, or fewer where negative; none while it was not counted.
    long difference() {
        return count.map(c -> c.counted() - book).orElse(0L);
    }
}
