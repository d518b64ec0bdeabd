package org.zhibu.core.evaluation.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.record.MoveForm;

/** An objection accepted: another grade, and why. */
public class AnswerForm extends MoveForm {

    private String grade = "";

    public String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = grade == null ? "" : grade;
    }
}
