package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The agreed figures as the leader's signature makes them 会商核定: what the minutes say of them,
/// and what other rooms hear.
public final class Settlement {

    private static final Indicators INDICATORS = Indicators.bundled();

    private final Matter matter;
    private final SqlAgreedSheets.Laid laid;
    private final List<SqlAgreedSheets.Signature> signatures;

    private Settlement(
            Matter matter, SqlAgreedSheets.Laid laid, List<SqlAgreedSheets.Signature> signatures) {
        this.matter = matter;
        this.laid = laid;
        this.signatures = signatures;
    }

    /// What a consultation agreed on; empty where nothing was laid down.
    static Optional<Settlement> of(Handle handle, Matter matter) {
        return SqlAgreedSheets.find(handle, matter.consultation())
                .map(
                        laid ->
                                new Settlement(
                                        matter,
                                        laid,
                                        SqlAgreedSheets.listSignatures(
                                                handle, matter.consultation(), laid.digest())));
    }

    /// SHA-256 of the version that holds.
    public String digest() {
        return laid.digest();
    }

    /// The figures in the order of the catalogue, as the minutes keep them.
    public List<Map<String, @Nullable Object>> minutes() {
        return INDICATORS.list().stream().flatMap(indicator -> item(indicator).stream()).toList();
    }

    private Optional<Map<String, @Nullable Object>> item(Indicator indicator) {
        return laid.items().stream()
                .filter(item -> item.indicator().equals(indicator.code()))
                .findFirst()
                .map(item -> line(indicator, item));
    }

    private static Map<String, @Nullable Object> line(Indicator indicator, AgreedItem item) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("indicator", indicator.code());
        line.put("nameZh", indicator.nameZh());
        line.put("unitZh", indicator.unit().zh());
        line.put("reviewed", item.reviewed());
        line.put("value", item.value());
        line.put("differencesZh", item.differencesZh());
        line.put("reason", item.reason());
        return line;
    }

    /// Who signed, one line each, and who has not.
    public List<String> signatures() {
        var lines = new ArrayList<String>();
        for (var signature : signatures) {
            lines.add(
                    signature.agreed()
                            ? signature.department()
                            : "%s(保留意见:%s)"
                                    .formatted(
                                            signature.department(),
                                            signature.note().orElse("未写明理由")));
        }
        SheetText.unsigned(matter, signatures).forEach(name -> lines.add(name + "(未签)"));
        return lines;
    }

    /// What other rooms hear; empty where no disaster process is meant, for then these are no
    /// figures of theirs.
    public Optional<FiguresAgreed> fact() {
        if (matter.process().isEmpty() || matter.base().isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        laid.items().forEach(item -> values.put(item.indicator(), item.value()));
        return Optional.of(
                new FiguresAgreed(
                        matter.consultation().toString(),
                        matter.process(),
                        matter.base(),
                        matter.region(),
                        values));
    }
}
