package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Entry;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The planned numbers of all quarters, with one source. */
public class PlannedForm extends MoveForm {

    private List<Line> lines = new ArrayList<>();

    @Size(max = 100, message = "{project.too-long}")
    private String source = "";

    @Size(max = 200, message = "{project.too-long}")
    private String reason = "";

    /** One quarter. */
    public static class Line {

        private String quarter = "";
        private @Nullable BigDecimal value;

        public String getQuarter() {
            return quarter;
        }

        public void setQuarter(@Nullable String quarter) {
            this.quarter = quarter == null ? "" : quarter;
        }

        public @Nullable BigDecimal getValue() {
            return value;
        }

        public void setValue(@Nullable BigDecimal value) {
            this.value = value;
        }
    }

    /** As it stands: each quarter with its last planned number. */
    public static PlannedForm of(List<Period> quarters, List<Entry> entries) {
        PlannedForm form = new PlannedForm();
        for (Period quarter : quarters) {
            Line line = new Line();
            line.quarter = quarter.text();
            for (Entry entry : entries)
                if (entry.kind() == Figure.Kind.PLANNED && entry.quarter().equals(quarter)) {
                    line.value = Figure.plain(entry.value());
                    form.source = entry.source();
                }
            form.lines.add(line);
        }
        return form;
    }

    /** Those of the given quarters that were filled in. */
    public List<Figure> figures(List<Period> quarters) {
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            BigDecimal value = lines.get(at).value;
            Period quarter = Period.of(lines.get(at).quarter);
            if (value == null || !quarters.contains(quarter)) continue;
            String field = "lines[" + at + "].value";
            if (value.stripTrailingZeros().scale() > 2) throw Refused.at(field, "project.number-decimals");
            figures.add(new Figure(Figure.Kind.PLANNED, quarter, value, source, reason));
        }
        if (figures.isEmpty()) throw Refused.at("source", "project.planned-none");
        return figures;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
