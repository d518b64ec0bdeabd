package org.zhibu.areas.approach.integrity.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.Held.Answered;
import org.zhibu.areas.approach.integrity.Questions.Question;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** A self-check: an answer to every question. */
public class CheckForm extends MoveForm {

    private String period = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate heldOn;

    @Size(max = 200, message = "{integrity.too-long}")
    private String present = "";

    private List<Answer> answers = new ArrayList<>();

    public static CheckForm blank(CheckPeriod period, LocalDate today, List<Question> questions) {
        CheckForm form = new CheckForm();
        form.period = period.toString();
        form.heldOn = today;
        for (Question question : questions) {
            Answer answer = new Answer();
            answer.number = question.number();
            form.answers.add(answer);
        }
        return form;
    }

    /** Filled with a self-check, its answers in the order of the questions. */
    public static CheckForm of(Held held, List<Question> questions, long version) {
        CheckForm form = blank(held.period(), held.on(), questions);
        form.present = held.present();
        form.setVersion(version);
        for (Answer answer : form.answers)
            held.answers().stream()
                    .filter(one -> one.number() == answer.number)
                    .findFirst()
                    .ifPresent(answer::fill);
        return form;
    }

    /** @param asked whether a question has to be answered here; what has its measure stands in the ledger */
    public Held held(IntPredicate asked) {
        Refusals missing = new Refusals()
                .when(heldOn == null, "heldOn", "integrity.held-missing")
                .when(present.isBlank(), "present", "integrity.present-missing");
        for (int at = 0; at < answers.size(); at++)
            if (asked.test(answers.get(at).number)) answers.get(at).check(missing, "answers[" + at + "].");
        missing.must();
        List<Answered> answered = answers.stream()
                .filter(answer -> !answer.found.isBlank())
                .map(answer -> new Answered(answer.number, answer.found.equals("YES") ? answer.what : null))
                .toList();
        return new Held(CheckPeriod.of(period), Objects.requireNonNull(heldOn), present, answered);
    }

    /** One answer; {@code found} is YES or NO. */
    public static class Answer {

        private int number;

        private String found = "";

        private String what = "";

        private void check(Refusals missing, String place) {
            missing.when(found.isBlank(), place + "found", "integrity.answer-missing", number);
            missing.when(found.equals("YES") && what.isBlank(), place + "what", "integrity.answer-what", number);
        }

        private void fill(Answered answered) {
            found = answered.found() == null ? "NO" : "YES";
            setWhat(answered.found());
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }

        public String getFound() {
            return found;
        }

        public void setFound(@Nullable String found) {
            this.found = found == null ? "" : found.strip();
        }

        public String getWhat() {
            return what;
        }

        public void setWhat(@Nullable String what) {
            this.what = what == null ? "" : what.strip();
        }
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period == null ? "" : period.strip();
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = present == null ? "" : present.strip();
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    public void setAnswers(List<Answer> answers) {
        this.answers = answers;
    }
}
