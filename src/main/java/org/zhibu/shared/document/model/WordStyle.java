package org.zhibu.shared.document.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.zhibu.shared.rule.RuleTable;

/** The kinds of text of GB/T 9704-2012 and their fonts, which are rule data. */
public enum WordStyle {
    TITLE(22),
    HEADING1(16),
    HEADING2(16),
    BODY(16),
    PAGE(14);

    private final int points;
    private final String font;
    private final String substitute;
    private final Pattern marker;

    WordStyle(int points) {
        this.points = points;
        RuleTable.Row row = RuleTable.read("official-document").stream()
                .filter(each -> each.text("style").equals(name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        font = row.text("font");
        substitute = row.text("substitute");
        marker = Pattern.compile(row.text("marker"));
    }

    /** The level a line of minutes announces by its own numbering. */
    public static WordStyle of(String line) {
        if (HEADING1.marker.matcher(line).matches()) return HEADING1;
        return HEADING2.marker.matcher(line).matches() ? HEADING2 : BODY;
    }

    String font() {
        return font;
    }

    /** What Word shows where the font is not installed. */
    String substitute() {
        return substitute;
    }

    public void dress(XWPFRun run) {
        dress(run, points);
    }

    void dress(XWPFRun run, int size) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setEastAsia(font);
        fonts.setCs(font);
        run.setFontSize(size);
    }
}
