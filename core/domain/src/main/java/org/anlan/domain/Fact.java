package org.anlan.domain;

/// Something that happened, as it is sealed into the journal.
///
/// A fact is a record of ids, codes and counts. It never holds personal data or a sealed value:
/// those live in the owner's table, and the fact carries an id and a salted digest. Each kind bears
/// a [Stated] name, and a kind that was ever written keeps its reader.
public interface Fact {

    /// The region it concerns, as written down.
    RegionCode region();

    /// The thing it is about; when a fact is parked, later ones of the same subject wait with it.
    String subject();

    /// Who may be shown a projection of it.
    Audience audience();
}
