package org.zhibu.areas.methods.ballot.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.ballot.BoxKind;
import org.zhibu.areas.methods.ballot.Draft;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.shared.kernel.Refused;

/** A poll as it is drawn up: a title, and lines of questions of which blank ones do not count. */
public class BoxForm {

    private static final int LINES = 5;

    private String title = "";
    private String about = "";
    private List<Line> lines = new ArrayList<>();
    private long version;

    /** A form to begin with, its first lines with the usual choices. */
    static BoxForm with(String choices) {
        BoxForm form = new BoxForm();
        form.pad();
        for (Line line : form.lines) line.setChoices(choices);
        return form;
    }

    static BoxForm of(Box box, List<Question> questions) {
        BoxForm form = new BoxForm();
        form.setTitle(box.title());
        form.setAbout(box.about());
        form.version = box.version();
        for (Question question : questions) {
            Line line = new Line();
            line.setWording(question.wording());
            line.setChoices(String.join("；", question.choices()));
            form.lines.add(line);
        }
        form.pad();
        return form;
    }

    private void pad() {
        int room = Math.max(LINES, lines.size() + 3);
        while (lines.size() < room) lines.add(new Line());
    }

    Draft draft() {
        List<Question> questions = lines.stream()
                .filter(line -> !line.getWording().isBlank())
                .map(Line::question)
                .toList();
        if (title.strip().length() > 60) throw Refused.at("title", "ballot.too-long");
        return new Draft(BoxKind.POLL, title.strip(), about.strip(), questions);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = Objects.requireNonNullElse(about, "");
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** One question; its choices stand in one line between semicolons. */
    public static class Line {

        private String wording = "";
        private String choices = "";

        private Question question() {
            List<String> split = Arrays.stream(choices.split("[;；、\n]", -1))
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .toList();
            return new Question(wording.strip(), split);
        }

        public String getWording() {
            return wording;
        }

        public void setWording(@Nullable String wording) {
            this.wording = Objects.requireNonNullElse(wording, "");
        }

        public String getChoices() {
            return choices;
        }

        public void setChoices(@Nullable String choices) {
            this.choices = Objects.requireNonNullElse(choices, "");
        }
    }
}
