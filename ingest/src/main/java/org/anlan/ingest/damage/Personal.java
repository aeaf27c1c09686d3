package org.anlan.ingest.damage;

/// The personal data of a household, as it lies inside the seal. Its text form tells nothing.
///
/// @param head name of the head of household
/// @param identity identity number of the head
/// @param account bank account for relief; empty text when not given
record Personal(String head, String identity, String account) {

    /// The name as lists show it: first and last character, 张*三.
    static String masked(String name) {
        var letters = name.codePoints().toArray();
        if (letters.length < 2) {
            return "*";
        }
        var last = letters.length == 2 ? "*" : Character.toString(letters[letters.length - 1]);
        return Character.toString(letters[0]) + "*".repeat(Math.max(0, letters.length - 2)) + last;
    }

    @Override
    public String toString() {
        return "Personal[sealed]";
    }
}
