package org.zhibu.shared.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.zhibu.shared.document.model.WordPaper;
import org.zhibu.shared.document.model.WordStyle;
import org.zhibu.shared.document.model.WordTable;

/** A Word document in the layout of GB/T 9704-2012, written from top to bottom; all words come from the caller. */
public final class OfficialDocument {

    /** A quarter point closer, so that 28 characters fill the 156 mm of a line. */
    private static final int CLOSER = -5;
    /** Width of a character so set, in twentieths of a point: for programs that do not indent by characters. */
    private static final int CHARACTER = 315;

    private final XWPFDocument document = WordPaper.blank();

    private OfficialDocument() {}

    /** Begins with the title, centred; line breaks in it are kept. */
    public static OfficialDocument titled(String title) {
        OfficialDocument page = new OfficialDocument();
        page.document.getProperties().getCoreProperties().setTitle(title.replace('\n', ' '));
        return page.title(title);
    }

    /** A further title, of a part that begins on a new page, such as the sign-in sheet behind the minutes. */
    public OfficialDocument part(String title) {
        title(title);
        document.getLastParagraph().setPageBreak(true);
        return this;
    }

    private OfficialDocument title(String title) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(35, LineSpacingRule.EXACT);
        properties(paragraph).addNewSnapToGrid().setVal(false);
        XWPFRun run = run(paragraph, WordStyle.TITLE, "");
        String[] lines = title.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
        outline(paragraph, 0);
        paragraph.setKeepNext(true);
        paragraph.setSpacingAfter(WordPaper.LINE / 2);
        return this;
    }

    /** A line below the title, centred: whose meeting it was. */
    public OfficialDocument subtitle(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
        run(paragraph, WordStyle.HEADING2, text);
        paragraph.setSpacingAfter(WordPaper.LINE / 2);
        return this;
    }

    /** A labelled entry such as time or place; left out when there is nothing to say. */
    public OfficialDocument line(String label, String value) {
        if (value.isBlank()) return this;
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        CTInd indent = properties(paragraph).addNewInd();
        int hanging = label.length() + 1;
        indent.setLeftChars(hundredths(hanging));
        indent.setHangingChars(hundredths(hanging));
        indent.setLeft(CHARACTER * hanging);
        indent.setHanging(CHARACTER * hanging);
        run(paragraph, WordStyle.HEADING1, label + "\uFF1A").setCharacterSpacing(CLOSER);
        run(paragraph, WordStyle.BODY, value.strip()).setCharacterSpacing(CLOSER);
        return this;
    }

    public OfficialDocument heading1(String text) {
        return body(WordStyle.HEADING1, text);
    }

    public OfficialDocument heading2(String text) {
        return body(WordStyle.HEADING2, text);
    }

    public OfficialDocument paragraph(String text) {
        return body(WordStyle.BODY, text);
    }

    /** A text of several lines; a line that begins with the numbering of a level is set in the type of that level. */
    public OfficialDocument text(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body(WordStyle.of(line), line));
        return this;
    }

    private OfficialDocument body(WordStyle style, String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setFirstLineChars(hundredths(2));
        indent.setFirstLine(CHARACTER * 2);
        run(paragraph, style, text).setCharacterSpacing(CLOSER);
        if (style != WordStyle.BODY) {
            outline(paragraph, style == WordStyle.HEADING1 ? 1 : 2);
            paragraph.setKeepNext(true);
        }
        return this;
    }

    /** A table over the whole width, its header repeated on every page; widths are shares of that width. */
    public OfficialDocument table(List<String> headers, List<List<String>> rows, List<Integer> widths) {
        new WordTable(document, widths).fill(headers, rows);
        return this;
    }

    /** Places to sign, two on a line. */
    public OfficialDocument signatures(String... labels) {
        for (int i = 0; i < labels.length; i += 2) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
            if (i == 0) paragraph.setSpacingBefore(WordPaper.LINE);
            paragraph.setKeepNext(i + 2 < labels.length);
            place(paragraph, labels[i]);
            if (i + 1 < labels.length) {
                run(paragraph, WordStyle.BODY, "\u3000\u3000");
                place(paragraph, labels[i + 1]);
            }
        }
        return this;
    }

    private static void place(XWPFParagraph paragraph, String label) {
        run(paragraph, WordStyle.BODY, label + "\uFF1A");
        run(paragraph, WordStyle.BODY, "\u3000".repeat(7)).setUnderline(UnderlinePatterns.SINGLE);
    }

    /** The date below everything, four characters in from the right. */
    public OfficialDocument date(String date) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setRightChars(hundredths(4));
        indent.setRight(CHARACTER * 4);
        paragraph.setSpacingBefore(WordPaper.LINE);
        run(paragraph, WordStyle.BODY, date);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(WordPaper.LINE / 20.0, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static BigInteger hundredths(int characters) {
        return BigInteger.valueOf(100L * characters);
    }

    private static XWPFRun run(XWPFParagraph paragraph, WordStyle style, String text) {
        XWPFRun run = paragraph.createRun();
        style.dress(run);
        if (!text.isEmpty()) run.setText(text);
        return run;
    }

    /** So that Word's navigation, and a screen reader, find the parts. */
    private static void outline(XWPFParagraph paragraph, int level) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
