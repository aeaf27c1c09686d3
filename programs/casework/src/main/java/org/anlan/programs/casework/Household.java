package org.anlan.programs.casework;

/// The people of a case: sealed at rest, masked in lists, never in a fact or a log.
///
/// @param head name of the head of household
/// @param identity identity number of the head
/// @param account bank account; empty text when not given
/// @param village the village, as written
record Household(String head, String identity, String account, String village) {

    /// The name as lists and postings show it: the first character, then a star for each other.
    String maskedHead() {
        if (head.isEmpty()) {
            return "";
        }
        var first = head.offsetByCodePoints(0, 1);
        return head.substring(0, first) + "*".repeat(head.codePointCount(first, head.length()));
    }

    @Override
    public String toString() {
        return "Household[sealed]"; // records print their values, and values end in logs
    }
}
