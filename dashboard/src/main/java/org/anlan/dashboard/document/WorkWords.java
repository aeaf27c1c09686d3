package org.anlan.dashboard.document;

import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.board.Evacuation;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Responses.Response;
import org.anlan.domain.port.Supplies.Sent;

/// What was done against flood and disaster, in words: responses, evacuation, supplies. Teams and
/// money are counted by no book the desk can ask, which is said.
record WorkWords(Places places) {

    Prose write(DutyFacts facts, Ways ways) {
        return responses(facts.responses(), ways)
                .then(evacuation(facts.evacuation(), ways))
                .then(supplies(facts.supplies(), ways))
                .then("队伍:%s。资金:%s。".formatted(FlashTable.NOT_COUNTED, FlashTable.NOT_COUNTED));
    }

    private Prose responses(List<Response> inForce, Ways ways) {
        var each = inForce.stream().map(r -> Prose.linked(words(r), ways.responses())).toList();
        return Prose.of("应急响应:")
                .then(each.isEmpty() ? Prose.of("无") : Prose.joined("、", each))
                .then("。");
    }

    private String words(Response response) {
        return "%s%s(%s)"
                .formatted(
                        response.type().zh(),
                        Responses.LEVELS.get(response.level()).zh(),
                        places.longName(response.area()));
    }

    private static Prose evacuation(Evacuation.Sum sum, Ways ways) {
        return Prose.of("转移:应转")
                .then(people(sum.heads().toMove(), ways))
                .then(",已转")
                .then(people(sum.heads().moved(), ways))
                .then(",未转")
                .then(people(sum.heads().left(), ways))
                .then(sum.missing().isEmpty() ? "" : "(%d 个县未报全)".formatted(sum.missing().size()))
                .then(sum.synthetic() ? "(含合成拆分)" : "")
                .then("。");
    }

    private static Prose people(Optional<Long> number, Ways ways) {
        return number.map(n -> Prose.of(" ").then(Prose.linked(n + " 人", ways.evacuation())))
                .orElse(Prose.of(FlashTable.NOT_COUNTED));
    }

    private static Prose supplies(List<Sent> sent, Ways ways) {
        if (sent.isEmpty()) {
            return Prose.of("物资:没有调运记录。");
        }
        var each = sent.stream().map(s -> Prose.linked(words(s), ways.plan())).toList();
        return Prose.of("物资:已调运")
                .then(Prose.joined("、", each))
                .then(sent.stream().anyMatch(Sent::sample) ? "(含〔示例〕库存)。" : "。");
    }

    private static String words(Sent sent) {
        return "%s %d %s(签收 %d%s)"
                .formatted(
                        sent.name().zh(),
                        sent.sent(),
                        sent.unit().zh(),
                        sent.received(),
                        sent.lost() > 0 ? ",短少 %d".formatted(sent.lost()) : "");
    }
}
