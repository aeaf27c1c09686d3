package org.anlan.dashboard.county;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes the national table as a file for a spreadsheet; what was not counted stays empty.
final class NationalSheet {

    private static final List<String> HEADS = List.of("序号", "指标", "单位", "数值(已审核)");

    private NationalSheet() {}

    /// As CSV (RFC 4180) in UTF-8 with a mark, so that a Chinese spreadsheet reads it right.
    static byte[] csv(List<String> notes, NationalTable table) {
        return ("\uFEFF"
                        + rows(notes, table).stream()
                                .map(NationalSheet::line)
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(NationalSheet::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// As a workbook with one sheet; numbers are numbers.
    static byte[] xlsx(List<String> notes, NationalTable table) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("快报表");
            var rows = rows(notes, table);
            for (var at = 0; at < rows.size(); at++) {
                fill(sheet.createRow(at), rows.get(at), at > notes.size());
            }
            sheet.setColumnWidth(1, 34 * 256);
            sheet.setColumnWidth(3, 18 * 256);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The national table cannot be written.", e);
        }
    }

    private static void fill(Row row, List<String> cells, boolean isFigure) {
        for (var at = 0; at < cells.size(); at++) {
            var cell = row.createCell(at);
            var isNumber = isFigure && (at == 0 || at == 3) && !cells.get(at).isEmpty();
            if (isNumber) {
                cell.setCellValue(Double.parseDouble(cells.get(at)));
            } else {
                cell.setCellValue(cells.get(at));
            }
        }
    }

    private static List<List<String>> rows(List<String> notes, NationalTable table) {
        var rows = new ArrayList<List<String>>();
        notes.forEach(note -> rows.add(List.of(note)));
        rows.add(HEADS);
        table.lines()
                .forEach(
                        l ->
                                rows.add(
                                        List.of(
                                                Integer.toString(l.no()),
                                                l.nameZh(),
                                                l.unitZh(),
                                                l.reviewed().orElse(""))));
        return rows;
    }
}
