/// Tasks of truck loads as folders of CSV files, and loads as JSON.
@NullMarked
package org.anlan.logistics.dispatch.file;

import org.jspecify.annotations.NullMarked;
