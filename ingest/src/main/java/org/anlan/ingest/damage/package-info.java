/// The working ledger of damaged homes (因灾倒塌损坏住房户一览表): a township reports households, the
/// county accepts or returns them, personal data lies sealed under a key per disaster process.
@NullMarked
package org.anlan.ingest.damage;

import org.jspecify.annotations.NullMarked;
