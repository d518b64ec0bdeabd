package org.zhibu.areas.methods.ballot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.PaperCount;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** The count of a paper ballot; the counts of a question begin with the abstentions. */
public class PaperForm extends MoveForm {

    private @Nullable Integer issued;
    private @Nullable Integer returned;
    private @Nullable Integer valid;
    private List<Line> votes = new ArrayList<>();

    /** Makes room for every choice of every question. */
    void fit(List<Question> questions) {
        while (votes.size() < questions.size()) votes.add(new Line());
        for (int at = 0; at < questions.size(); at++)
            while (votes.get(at).counts.size() <= questions.get(at).choices().size())
                votes.get(at).counts.add(null);
    }

    PaperCount count(List<Question> questions) {
        fit(questions);
        new Refusals()
                .when(issued == null, "issued", "ballot.paper-number")
                .when(returned == null, "returned", "ballot.paper-number")
                .when(valid == null, "valid", "ballot.paper-number")
                .must();
        int out = number(issued);
        int back = number(returned);
        int good = number(valid);
        if (good < Ballots.FEWEST) return new PaperCount(out, back, good, List.of());
        List<List<Integer>> counts = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++)
            counts.add(votes.get(at).counts.stream()
                    .limit(questions.get(at).choices().size() + 1)
                    .map(PaperForm::number)
                    .toList());
        return new PaperCount(out, back, good, counts);
    }

    private static int number(@Nullable Integer typed) {
        return Objects.requireNonNullElse(typed, 0);
    }

    public @Nullable Integer getIssued() {
        return issued;
    }

    public void setIssued(@Nullable Integer issued) {
        this.issued = issued;
    }

    public @Nullable Integer getReturned() {
        return returned;
    }

    public void setReturned(@Nullable Integer returned) {
        this.returned = returned;
    }

    public @Nullable Integer getValid() {
        return valid;
    }

    public void setValid(@Nullable Integer valid) {
        this.valid = valid;
    }

    public List<Line> getVotes() {
        return votes;
    }

    public void setVotes(List<Line> votes) {
        this.votes = votes;
    }

    /** The counts of one question. */
    public static class Line {

        private List<@Nullable Integer> counts = new ArrayList<>();

        public List<@Nullable Integer> getCounts() {
            return counts;
        }

        public void setCounts(List<@Nullable Integer> counts) {
            this.counts = counts;
        }
    }
}
