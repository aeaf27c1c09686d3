package org.anlan.logistics.stock.count;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.web.Problem;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// A stock-take as a spreadsheet: written for the storekeeper, filled in by hand, and read again.
///
/// Whoever counts writes the column 实盘; a row in which it stays empty was not counted.
final class CountSheet {

    private static final List<String> HEADS =
            List.of("批次", "物资", "单位", "批号", "有效期", "账面", "实盘", "差异原因");
    private static final int LOT = 0;
    private static final int COUNTED = 6;
    private static final int NOTE = 7;

    /// Rows of a sheet that are read.
    private static final int MOST_ROWS = 5000;

    private CountSheet() {}

    /// A row that was filled in.
    ///
    /// @param row as the spreadsheet numbers it
    record Filled(int row, String lot, long counted, String note) {}

    static byte[] write(List<CountLine> lines, Catalogue catalogue) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("盘点表");
            fill(sheet.createRow(0), HEADS);
            for (var line : lines) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), line, catalogue);
            }
            sheet.setColumnWidth(LOT, 34 * 256);
            sheet.setColumnWidth(NOTE, 30 * 256);
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The sheet of a stock-take cannot be written.", e);
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (var at = 0; at < cells.size(); at++) {
            row.createCell(at).setCellValue(cells.get(at));
        }
    }

    private static void fill(Row row, CountLine line, Catalogue catalogue) {
        var card = line.lot().card();
        var goods = catalogue.getGoods(card.item());
        fill(
                row,
                List.of(
                        card.id(),
                        goods.name().zh(),
                        goods.unit().zh(),
                        card.batch(),
                        card.expires().map(Object::toString).orElse("")));
        row.createCell(5).setCellValue((double) line.book());
        line.count().ifPresent(c -> row.createCell(COUNTED).setCellValue((double) c.counted()));
        line.count().ifPresent(c -> row.createCell(NOTE).setCellValue(c.note()));
    }

    /// The rows that were filled in.
    ///
    /// @throws Problem 422 if it is no such sheet, or a cell is no whole number; it names the cell
    static List<Filled> read(byte[] content) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = book.getSheetAt(0);
            refuseOther(sheet.getRow(0));
            if (sheet.getLastRowNum() > MOST_ROWS) {
                throw refused("最多读 %d 行。".formatted(MOST_ROWS));
            }
            var filled = new ArrayList<Filled>();
            for (var row : sheet) {
                if (row.getRowNum() > 0) {
                    filled(row).ifPresent(filled::add);
                }
            }
            return filled;
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException e) {
            throw refused("不是 xlsx 文件,或文件已损坏。");
        }
    }

    private static void refuseOther(@Nullable Row head) {
        for (var at = 0; at < HEADS.size(); at++) {
            if (head == null || !HEADS.get(at).equals(text(head, at))) {
                throw refused("第 1 行应是盘点表的表头: " + String.join("、", HEADS));
            }
        }
    }

    private static Optional<Filled> filled(Row row) {
        var counted = text(row, COUNTED);
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Filled(
                                row.getRowNum() + 1,
                                text(row, LOT),
                                whole(row, counted),
                                text(row, NOTE)));
    }

    private static long whole(Row row, String text) {
        try {
            var units = new BigDecimal(text).longValueExact();
            if (units >= 0 && units < 1_000_000_000) {
                return units;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw notWhole(row, text);
        }
        throw notWhole(row, text);
    }

    private static Problem notWhole(Row row, String text) {
        return refused("第 %d 行实盘 (%s) 不是 0 到 999999999 的整数。".formatted(row.getRowNum() + 1, text));
    }

    private static Problem refused(String why) {
        return Problem.field("content", "count-sheet", why);
    }

    /// A number or a text as it was written; a formula is not believed.
    private static String text(Row row, int at) {
        Cell cell = row.getCell(at, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : "";
    }
}
