package org.anlan.forecasting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The sheet as the contract writes it: before the reveal it shows who has filed, and no figure.
final class SheetText {

    private static final Indicators INDICATORS = Indicators.bundled();

    private final Matter matter;
    private final Map<String, SqlFiledFigures.Filed> filed;
    private final Map<String, SqlPersonLists.Listed> lists;
    private final Optional<SqlAgreedSheets.Laid> laid;
    private final List<SqlAgreedSheets.Signature> signatures;
    private final Optional<PersonTally> tally;

    SheetText(Handle handle, Matter matter, PersonLists persons) {
        this.matter = matter;
        filed = by(SqlFiledFigures.list(handle, matter.consultation()), f -> f.department());
        lists = by(SqlPersonLists.list(handle, matter.consultation()), l -> l.department());
        laid = SqlAgreedSheets.find(handle, matter.consultation());
        signatures =
                laid.map(
                                l ->
                                        SqlAgreedSheets.listSignatures(
                                                handle, matter.consultation(), l.digest()))
                        .orElse(List.of());
        tally = persons.tally(handle, matter);
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> department) {
        return all.stream()
                .collect(Collectors.toMap(department, t -> t, (a, _) -> a, LinkedHashMap::new));
    }

    Map<String, @Nullable Object> text(boolean mayReadPersons) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("consultation", matter.consultation());
        text.put("stage", matter.stage());
        text.put("columns", columns());
        text.put("rows", rows());
        text.put("indicators", INDICATORS.list().stream().map(SheetText::named).toList());
        text.put("persons", persons(mayReadPersons));
        text.put("digest", laid.map(SqlAgreedSheets.Laid::digest).orElse(null));
        text.put("version", laid.map(SqlAgreedSheets.Laid::version).orElse(0));
        text.put("laidBy", laid.map(SqlAgreedSheets.Laid::layer).orElse(null));
        text.put("laidAt", laid.map(SqlAgreedSheets.Laid::laidAt).orElse(null));
        text.put("signatures", signatures.stream().map(SheetText::signature).toList());
        text.put("unsigned", laid.isEmpty() ? List.of() : unsigned(matter, signatures));
        return text;
    }

    /// The departments asked that have not signed, in the order of the columns.
    static List<String> unsigned(Matter matter, List<SqlAgreedSheets.Signature> signatures) {
        var signed =
                signatures.stream()
                        .map(SqlAgreedSheets.Signature::department)
                        .collect(Collectors.toSet());
        return matter.departments().stream().filter(name -> !signed.contains(name)).toList();
    }

    /// A column for each department asked, in the customary order; one without a department where
    /// a customary one was not asked.
    private List<Map<String, @Nullable Object>> columns() {
        var columns = new ArrayList<Map<String, @Nullable Object>>();
        for (var column : SheetColumn.bundled()) {
            var here = departments(column);
            here.forEach(name -> columns.add(column(column, name)));
            if (here.isEmpty()) {
                columns.add(column(column, null));
            }
        }
        matter.departments().stream()
                .filter(name -> SheetColumn.of(name).isEmpty())
                .forEach(name -> columns.add(column(null, name)));
        return columns;
    }

    private List<String> departments(SheetColumn column) {
        return matter.departments().stream()
                .filter(name -> SheetColumn.of(name).filter(column::equals).isPresent())
                .toList();
    }

    private Map<String, @Nullable Object> column(
            @Nullable SheetColumn column, @Nullable String department) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("code", column == null ? null : column.code());
        text.put("nameZh", column == null ? department : column.name().zh());
        text.put("nameEn", column == null ? department : column.name().en());
        text.put("department", department);
        text.put("persons", column != null && column.persons());
        var own = department == null ? null : filed.get(department);
        text.put("filed", own != null);
        text.put("filedAt", own == null ? null : own.filedAt());
        text.put("onBehalf", own != null && own.onBehalf() ? own.filer() : null);
        text.put("late", own != null && own.late());
        text.put("digest", own == null ? null : own.digest());
        text.put("salt", own == null || !matter.isOpen() ? null : own.salt());
        return text;
    }

    private List<Map<String, @Nullable Object>> rows() {
        var told = indicators();
        return INDICATORS.list().stream()
                .filter(indicator -> told.contains(indicator.code()))
                .map(this::row)
                .toList();
    }

    private Set<String> indicators() {
        var told = new LinkedHashSet<String>();
        matter.known().stream()
                .filter(k -> k.reviewed() != null || k.submitted() != null)
                .forEach(k -> told.add(k.indicator()));
        if (matter.isOpen()) {
            filed.values().stream()
                    .flatMap(f -> f.items().stream())
                    .forEach(item -> told.add(item.indicator()));
        }
        agreed().forEach(item -> told.add(item.indicator()));
        return told;
    }

    private Stream<AgreedItem> agreed() {
        return laid.stream().flatMap(l -> l.items().stream());
    }

    private Map<String, @Nullable Object> row(Indicator indicator) {
        var known = matter.find(indicator.code());
        var text = named(indicator);
        text.put("byPerson", PersonTally.counts(indicator.code()));
        text.put("reviewed", known.map(Matter.Known::reviewed).orElse(null));
        text.put("submitted", known.map(Matter.Known::submitted).orElse(null));
        text.put("asOf", known.map(Matter.Known::asOf).orElse(null));
        text.put("persons", tally.flatMap(t -> t.of(indicator.code())).orElse(null));
        text.put("filed", matter.isOpen() ? filed(indicator.code()) : Map.of());
        text.put(
                "agreed",
                agreed().filter(item -> item.indicator().equals(indicator.code()))
                        .findFirst()
                        .orElse(null));
        return text;
    }

    private static Map<String, @Nullable Object> named(Indicator indicator) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("indicator", indicator.code());
        text.put("nameZh", indicator.nameZh());
        text.put("nameEn", indicator.nameEn());
        text.put("unitZh", indicator.unit().zh());
        text.put("unitEn", indicator.unit().en());
        return text;
    }

    private Map<String, Object> filed(String indicator) {
        var text = new LinkedHashMap<String, Object>();
        filed.forEach(
                (department, own) ->
                        own.items().stream()
                                .filter(item -> item.indicator().equals(indicator))
                                .forEach(item -> text.put(department, item)));
        return text;
    }

    private Map<String, @Nullable Object> persons(boolean mayRead) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("mayRead", mayRead && matter.isOpen());
        text.put(
                "lists",
                matter.isOpen()
                        ? lists.values().stream().map(PersonText::list).toList()
                        : List.of());
        text.put("filed", List.copyOf(lists.keySet()));
        text.put("tally", tally.map(PersonText::tally).orElse(null));
        return text;
    }

    private static Map<String, @Nullable Object> signature(SqlAgreedSheets.Signature signature) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", signature.department());
        text.put("agreed", signature.agreed());
        text.put("note", signature.note().orElse(null));
        text.put("onBehalf", signature.onBehalf() ? signature.signer() : null);
        text.put("signedAt", signature.signedAt());
        return text;
    }
}
