package org.anlan.programs.spi;

import org.anlan.domain.indicator.Bilingual;

/// Something without which nothing can be decided.
///
/// @param field the circumstance's id, `days`, or `standard/` with the standard's id
/// @param what the thing in one line
public record Missing(String field, Bilingual what) {

    /// A circumstance that nobody checked.
    public static Missing of(Circumstance circumstance) {
        var name = circumstance.label();
        return new Missing(
                circumstance.id(),
                new Bilingual(name.zh() + "(未核实)", name.en() + " (not checked)"));
    }

    /// A count of days that is not there yet.
    public static Missing days() {
        return new Missing(
                "days", new Bilingual("无房天数(未统计或为 0)", "days without a home (none yet)"));
    }

    /// A standard that is not there for place, day and settlement.
    public static Missing standard(String id, Application application) {
        var where = "%s, %s".formatted(application.place(), application.on());
        var zh = application.settlement().isEmpty() ? ",城乡未核实" : "";
        var en = application.settlement().isEmpty() ? ", urban or rural not said" : "";
        return new Missing(
                "standard/" + id,
                new Bilingual(
                        "标准 %s(%s%s)".formatted(id, where, zh),
                        "standard %s (%s%s)".formatted(id, where, en)));
    }
}
