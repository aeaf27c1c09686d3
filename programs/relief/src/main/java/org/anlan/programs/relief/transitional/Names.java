package org.anlan.programs.relief.transitional;

import java.time.LocalDate;
import java.util.List;
import org.anlan.domain.hazard.Certainty;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.programs.spi.Lineage;
import org.anlan.programs.spi.ProgrammeName;

/// What transitional living aid was called, and under whom.
///
/// The policy of 2005 speaks of 灾民生活救助 under 民政; the duty moved to 应急管理 in 2018. Titles of the
/// documents and first days are from general knowledge, to be checked against the texts.
final class Names {

    static final Lineage LINEAGE =
            new Lineage(
                    "灾民生活救助",
                    List.of(
                            name("灾民生活救助", "民政部门", "皖政〔2005〕131号", "2005-12-29"),
                            name("过渡期生活救助", "民政部门", "《自然灾害生活救助资金管理暂行办法》", "2011-01-01"),
                            name("过渡期生活救助", "应急管理部门", "《自然灾害生活救助资金管理暂行办法》", "2018-01-01")));

    private Names() {}

    private static ProgrammeName name(String zh, String authority, String basis, String from) {
        return new ProgrammeName(
                new Bilingual(zh, "transitional living aid"),
                authority,
                basis,
                LocalDate.parse(from),
                Certainty.UNVERIFIED);
    }
}
