package org.anlan.ingest.damage;

import org.anlan.domain.port.DamageRows.Damage;
import org.jspecify.annotations.Nullable;

/// A household's row as a township files it; the contract has checked its shape.
///
/// Its text form leaves out the personal data.
///
/// @param region the village or township
/// @param account bank account; null when not given
/// @param daysDisplaced days without a home so far
/// @param synthetic made up for a drill; null means no
record DamageForm(
        String process,
        String region,
        String head,
        String identity,
        @Nullable String account,
        int persons,
        Damage damage,
        int rooms,
        int daysDisplaced,
        boolean homeless,
        boolean withoutIncome,
        boolean helpless,
        @Nullable Boolean synthetic) {

    Personal personal() {
        return new Personal(head.strip(), identity, account == null ? "" : account);
    }

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    @Override
    public String toString() {
        return "DamageForm[%s %s %s]".formatted(process, region, damage);
    }
}
