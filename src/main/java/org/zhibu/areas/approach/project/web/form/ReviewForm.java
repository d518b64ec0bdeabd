package org.zhibu.areas.approach.project.web.form;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** The committee's grade with its reason. */
public class ReviewForm extends MoveForm {

    private String grade = "";

    public Grade given() {
        Optional<Grade> given = Arrays.stream(Grade.values())
                .filter(one -> one.name().equals(grade))
                .findFirst();
        new Refusals()
                .when(given.isEmpty(), "grade", "project.grade-missing")
                .when(getWords().isBlank(), "words", "project.review-words")
                .must();
        return given.orElseThrow();
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(@Nullable String grade) {
        this.grade = grade == null ? "" : grade.strip();
    }
}
