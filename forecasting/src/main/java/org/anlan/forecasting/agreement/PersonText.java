package org.anlan.forecasting.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/// A comparison of persons as the contract writes it; identity numbers by their last four signs.
final class PersonText {

    private static final int SHOWN = 4;

    private PersonText() {}

    static Map<String, @Nullable Object> of(
            List<SqlPersonLists.Listed> lists, List<PersonLine> lines, Gazetteer gazetteer) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("lists", lists.stream().map(PersonText::list).toList());
        text.put("tally", tally(PersonTally.of(lists.size(), lines)));
        text.put("items", lines.stream().map(line -> line(line, gazetteer)).toList());
        return text;
    }

    static Map<String, @Nullable Object> list(SqlPersonLists.Listed list) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", list.department());
        text.put("version", list.version());
        text.put("dead", list.dead());
        text.put("missing", list.missing());
        text.put("reason", list.reason().orElse(null));
        text.put("onBehalf", list.onBehalf());
        text.put("filedAt", list.filedAt());
        return text;
    }

    static Map<String, Object> tally(PersonTally tally) {
        var text = new LinkedHashMap<String, Object>();
        text.put("lists", tally.lists());
        text.put("dead", tally.dead());
        text.put("missing", tally.missing());
        text.put("differing", tally.differing());
        text.put("only", tally.only());
        text.put("doubtful", tally.doubtful());
        return text;
    }

    private static Map<String, @Nullable Object> line(PersonLine line, Gazetteer gazetteer) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("verdict", line.verdict());
        text.put("verdictZh", line.verdict().zh());
        text.put("by", line.by());
        text.put("byZh", line.by().zh());
        text.put("missingOn", line.missingOn());
        text.put("differences", line.differences());
        text.put("doubts", line.doubts());
        var listed = new LinkedHashMap<String, Object>();
        line.listed().forEach((list, entry) -> listed.put(list, entry(entry, gazetteer)));
        text.put("listed", listed);
        return text;
    }

    private static Map<String, @Nullable Object> entry(PersonEntry entry, Gazetteer gazetteer) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("state", entry.state());
        text.put("stateZh", entry.state().zh());
        text.put("name", entry.name());
        text.put("identityEnd", identityEnd(entry.identity()));
        text.put("age", entry.age());
        text.put("place", entry.place());
        text.put("placeName", gazetteer.name(new RegionCode(entry.place())));
        text.put("where", entry.where());
        return text;
    }

    private static @Nullable String identityEnd(@Nullable String identity) {
        return identity == null ? null : identity.substring(identity.length() - SHOWN);
    }
}
