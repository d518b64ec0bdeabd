package org.zhibu.areas.methods.appraisal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.appraisal.Opinion;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.record.MoveForm;

/** What the branch proposes for each member who is rated. */
public class OpinionsForm extends MoveForm {

    private List<Line> lines = new ArrayList<>();

    static OpinionsForm of(List<Appraised> rated, long version) {
        OpinionsForm form = new OpinionsForm();
        form.setVersion(version);
        for (Appraised person : rated) {
            Line line = new Line();
            line.setMember(person.member().text());
            line.setRating(person.rating());
            line.setOpinion(person.opinion());
            line.setReason(person.reason());
            form.lines.add(line);
        }
        return form;
    }

    List<Opinion> opinions() {
        return lines.stream()
                .map(line ->
                        new Opinion(MemberId.of(line.member), line.rating, line.opinion.strip(), line.reason.strip()))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    /** One member. */
    public static class Line {

        private String member = "";
        private @Nullable Rating rating;
        private String opinion = "";
        private String reason = "";

        public String getMember() {
            return member;
        }

        public void setMember(@Nullable String member) {
            this.member = Objects.requireNonNullElse(member, "");
        }

        public @Nullable Rating getRating() {
            return rating;
        }

        public void setRating(@Nullable Rating rating) {
            this.rating = rating;
        }

        public String getOpinion() {
            return opinion;
        }

        public void setOpinion(@Nullable String opinion) {
            this.opinion = Objects.requireNonNullElse(opinion, "");
        }

        public String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = Objects.requireNonNullElse(reason, "");
        }
    }
}
