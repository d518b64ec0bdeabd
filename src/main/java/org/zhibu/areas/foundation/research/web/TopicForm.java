package org.zhibu.areas.foundation.research.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.research.TopicPlan;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.shared.kernel.Refused;

/** The plan of a topic. */
public class TopicForm {

    @NotBlank(message = "{research.title-missing}")
    @Size(max = 60, message = "{research.too-long}")
    private String title = "";

    @NotBlank(message = "{research.question-missing}")
    @Size(max = 500, message = "{research.too-long}")
    private String question = "";

    @NotBlank(message = "{research.people-missing}")
    @Size(max = 100, message = "{research.too-long}")
    private String people = "";

    @NotBlank(message = "{research.places-missing}")
    @Size(max = 100, message = "{research.too-long}")
    private String places = "";

    @NotNull(message = "{research.due-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate dueOn;

    private long version;

    static TopicForm of(Topic topic) {
        TopicForm form = new TopicForm();
        form.title = topic.title();
        form.question = topic.question();
        form.people = topic.people();
        form.places = topic.places();
        form.dueOn = topic.dueOn();
        form.version = topic.version();
        return form;
    }

    TopicPlan plan() {
        if (dueOn == null) throw Refused.at("dueOn", "research.due-missing");
        return new TopicPlan(title, question, people, places, dueOn);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question.strip();
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = people == null ? "" : people.strip();
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable String places) {
        this.places = places == null ? "" : places.strip();
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
