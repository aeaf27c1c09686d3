package org.anlan.dashboard.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.port.ReliefPapers;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The papers of an allocation as PDF and docx: 物资调拨请示(函), 调拨通知, and the four copies of 调拨单.
/// What is not issued yet bears 草稿. Thread-safe.
public final class ReliefPaperDesk {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PdfPaper pdf = new PdfPaper(DocumentFont.ofMachine());
    private final Map<String, Function<String, Printed>> kinds;

    /// Papers of one file.
    ///
    /// @param file its name without ending
    record Printed(String file, List<Paper> papers) {}

    /// @param papers says what stands in them
    public ReliefPaperDesk(OpenStore open, Places places, ReliefPapers papers) {
        var frame = new ReliefFrame(open, places);
        var request = new RequestPaper(frame, places);
        var notice = new NoticePaper(frame, places);
        var waybill = new WaybillPaper(frame, places);
        kinds =
                Map.of(
                        "request",
                        id -> request.print(found(papers.findRequest(id), id)),
                        "notice",
                        id -> notice.print(found(papers.findNotice(id), id)),
                        "waybill",
                        id -> waybill.print(found(papers.findWaybill(id), id)));
    }

    private static <T> T found(Optional<T> paper, String id) {
        return paper.orElseThrow(() -> Problem.notFound("没有这份文书: " + id));
    }

    /// Adds the operations of `desk.openapi.yaml` that concern these papers.
    public void addTo(RoomContract contract) {
        contract.prints(
                        "getReliefPaperPdf",
                        ask -> {
                            var printed = printed(ask);
                            return new FileAnswer(
                                    "application/pdf",
                                    printed.file() + ".pdf",
                                    pdf.print(printed.papers(), ask.origin()));
                        })
                .prints(
                        "getReliefPaperDocx",
                        ask -> {
                            var printed = printed(ask);
                            return new FileAnswer(
                                    DOCX,
                                    printed.file() + ".docx",
                                    DocxPaper.print(printed.papers(), ask.origin()));
                        });
    }

    private Printed printed(Ask ask) {
        return Optional.ofNullable(kinds.get(ask.at("kind")))
                .orElseThrow(() -> Problem.notFound("没有这种文书: " + ask.at("kind")))
                .apply(ask.at("id"));
    }
}
