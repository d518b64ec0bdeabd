package org.zhibu.shared.document.model;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The sheet of paper of GB/T 9704-2012: A4, its margins, 22 lines a page, page numbers outside, odd right and even left. */
public final class WordPaper {

    /** 28.95 points, in twentieths: 22 lines fill the 225 mm of the text area. */
    public static final int LINE = 579;
    /** Width of the text area, in twentieths of a point. */
    static final int WIDTH = 11_906 - 1_587 - 1_474;

    private static final String FONT_TABLE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordPaper() {}

    public static XWPFDocument blank() {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        size(section.addNewPgSz());
        margins(section.addNewPgMar());
        section.addNewDocGrid().setType(STDocGrid.LINES);
        section.getDocGrid().setLinePitch(BigInteger.valueOf(LINE));
        defaults(document.createStyles());
        document.setEvenAndOddHeadings(true);
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        substitutes(document);
        return document;
    }

    private static void size(CTPageSz size) {
        size.setW(11_906);
        size.setH(16_838);
    }

    /** 37 mm above, 35 below, 28 on the binding side, 26 outside. */
    private static void margins(CTPageMar margins) {
        margins.setTop(2_098);
        margins.setBottom(1_984);
        margins.setLeft(1_587);
        margins.setRight(1_474);
        margins.setHeader(851);
        margins.setFooter(1_417);
        margins.setGutter(0);
    }

    private static void defaults(XWPFStyles styles) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(WordStyle.BODY.font());
        fonts.setHAnsi(WordStyle.BODY.font());
        fonts.setEastAsia(WordStyle.BODY.font());
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
    }

    private static void pageNumber(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        boolean right = side == ParagraphAlignment.RIGHT;
        var indent = paragraph.getCTP().getPPr().addNewInd();
        if (right) indent.setRightChars(BigInteger.valueOf(100));
        else indent.setLeftChars(BigInteger.valueOf(100));
        run(paragraph).setText("\u2014 ");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue("PAGE");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph).setText("1");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph).setText(" \u2014");
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        WordStyle.PAGE.dress(run);
        return run;
    }

    /** Tells Word which installed font stands in for each one that may be missing. */
    private static void substitutes(XWPFDocument document) {
        StringBuilder fonts = new StringBuilder("<w:fonts xmlns:w=\"" + WORD + "\">");
        for (WordStyle style : WordStyle.values())
            fonts.append("<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/></w:font>"
                    .formatted(style.font(), style.substitute()));
        try {
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(fonts.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
