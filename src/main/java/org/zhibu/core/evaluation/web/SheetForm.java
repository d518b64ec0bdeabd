package org.zhibu.core.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.evaluation.Judgement;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.repository.SheetQueries.Branch;

/** A sheet of branches judged by one indicator, as it was typed. */
public class SheetForm {

    private String reason = "";
    private List<Row> rows = new ArrayList<>();

    /** One branch; a row without a grade and a reason is left as it is. */
    public static class Row {

        private String unit = "";
        private long version = -1;
        private String grade = "";
        private String reason = "";
        private String basis = "";

        static Row of(Branch branch, @Nullable Evaluation given) {
            Row row = new Row();
            row.unit = branch.unit().text();
            if (given == null) return row;
            row.version = given.version();
            row.grade = given.grade();
            row.reason = given.reason();
            row.basis = given.basis();
            return row;
        }

        boolean isBlank() {
            return (grade + reason + basis).isBlank();
        }

        /** What was typed; the reason for all stands in where there is none of its own. */
        Judgement judgement(String forAll) {
            return new Judgement(grade, reason.isBlank() ? forAll : reason, basis);
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }

        public String getGrade() {
            return grade;
        }

        public void setGrade(String grade) {
            this.grade = grade;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        public String getBasis() {
            return basis;
        }

        public void setBasis(String basis) {
            this.basis = basis;
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }
}
