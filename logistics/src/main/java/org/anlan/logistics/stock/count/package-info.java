/// Stock-taking: counts from paper, sheet or phone, held against the books of their own time.
@NullMarked
package org.anlan.logistics.stock.count;

import org.jspecify.annotations.NullMarked;
