package org.anlan.store.journal;

/// What the examination of a chain found.
public sealed interface Verdict {

    /// Every record follows its predecessor, and every signed head given agrees.
    ///
    /// @param records how many were read
    /// @param head the last of them
    /// @param anchored the newest position that a signed head from outside confirms; 0 when none
    record Whole(long records, Head head, long anchored) implements Verdict {}

    /// The chain is broken here; all before is whole.
    ///
    /// @param line of the file, from 1; 0 where no file was read
    /// @param position of the first record that does not fit
    /// @param fault what does not fit
    /// @param detail one English line for the operator
    record Broken(long line, long position, Fault fault, String detail) implements Verdict {}

    /// How a chain can be broken.
    enum Fault {
        /// The line is no record.
        UNREADABLE,
        /// A position is missing, repeated or out of its place.
        GAP,
        /// A time of sealing runs back.
        TIME_RUNS_BACK,
        /// The record is not what was sealed.
        HASH,
        /// The record was sealed by another installation.
        ORIGIN,
        /// The end is missing, by the file's own words or by a signed head.
        CUT,
        /// The chain is whole in itself, but is not the one whose head was signed.
        REWRITTEN,
        /// A signed head is not what its signer signed, or belongs to another installation.
        SIGNATURE
    }
}
