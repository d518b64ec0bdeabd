package org.zhibu.shared.document.model;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of an official document: fixed widths, rows that do not break, room to sign in. */
public final class WordTable {

    private static final int POINTS = 12;
    private static final int ROW = 510;

    private final XWPFTable table;
    private final List<Integer> widths;

    public WordTable(XWPFDocument document, List<Integer> shares) {
        int whole = shares.stream().mapToInt(Integer::intValue).sum();
        widths = shares.stream().map(share -> share * WordPaper.WIDTH / whole).toList();
        table = document.createTable(1, shares.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WordPaper.WIDTH);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : widths) grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }

    public void fill(List<String> headers, List<List<String>> rows) {
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        line(header, headers, WordStyle.HEADING1);
        for (List<String> row : rows) line(table.createRow(), row, WordStyle.BODY);
    }

    private void line(XWPFTableRow row, List<String> texts, WordStyle style) {
        row.setHeight(ROW);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.size(); i++) cell(row.getCell(i), i < texts.size() ? texts.get(i) : "", style, i);
    }

    private void cell(XWPFTableCell cell, String text, WordStyle style, int column) {
        cell.setWidth(String.valueOf(widths.get(column)));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(text.length() > 12 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
        XWPFRun run = paragraph.createRun();
        style.dress(run, POINTS);
        run.setText(text);
    }
}
