package org.anlan.forecasting.response;

import java.math.BigDecimal;
import org.anlan.domain.port.Responses;

/// One line of a proposal, as stored and shown.
///
/// @param figure codes that were summed, joined by `+`
/// @param value the reviewed figure, exact
/// @param threshold the bound
/// @param margin value less bound
/// @param sample whether the bound is not the official one
/// @param synthetic whether parts of the figure were split by a drill (合成拆分)
record Proposal(
        Responses.Type type,
        String typeZh,
        String issuer,
        String plan,
        String document,
        int level,
        String levelZh,
        String clauseZh,
        String figure,
        String value,
        String threshold,
        String margin,
        String state,
        boolean sample,
        boolean synthetic) {

    static Proposal of(Finding finding) {
        var clause = finding.clause();
        return new Proposal(
                clause.type(),
                clause.type().zh(),
                clause.issuer(),
                clause.plan(),
                clause.document(),
                clause.level(),
                levelZh(clause.level()),
                clause.clauseZh(),
                String.join("+", clause.indicators()),
                plain(finding.value()),
                plain(clause.lower()),
                plain(finding.margin()),
                finding.state().name(),
                clause.sample(),
                finding.synthetic());
    }

    /// The level as today's plans write it.
    static String levelZh(int level) {
        return Responses.LEVELS.get(level).zh();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
