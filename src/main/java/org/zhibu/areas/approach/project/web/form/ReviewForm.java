package org.zhibu.areas.approach.project.web.form;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The committee's grade with its reason. */
public class ReviewForm extends MoveForm {

    private String grade = "";

    public Grade given() {
        return Arrays.stream(Grade.values())
                .filter(one -> one.name().equals(grade))
                .findFirst()
                .orElseThrow(() -> Refused.at("grade", "project.grade-missing"));
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = grade == null ? "" : grade.strip();
    }
}
