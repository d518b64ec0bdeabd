package org.zhibu.areas.methods.outline.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Refused;

/** The form of an arranged activity; {@code outline} or {@code standard} names what it is taken from. */
public class ArrangementForm {

    private String outline = "";
    private String standard = "";

    @NotBlank(message = "{outline.title-missing}")
    @Size(max = 60, message = "{outline.too-long}")
    private String title = "";

    @NotBlank(message = "{outline.kind-missing}")
    private String kind = "";

    @NotNull(message = "{outline.day-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private boolean wholeMonth;

    @NotNull(message = "{outline.minutes-odd}")
    private @Nullable Integer minutesLong;

    @Size(max = 200, message = "{outline.too-long}")
    private String place = "";

    @Size(max = 60, message = "{outline.too-long}")
    private String owner = "";

    @Size(max = 2000, message = "{outline.too-long}")
    private String agenda = "";

    @Size(max = 2000, message = "{outline.too-long}")
    private String preparation = "";

    private String topic = "";
    private long version;
    private @Nullable String once;

    /** What an outline says, to be fitted to the branch; what was asked for in the address stays. */
    void begin(Outlined content) {
        title = content.title();
        kind = content.kind().code();
        minutesLong = content.minutes();
        agenda = content.agenda();
        preparation = content.preparation();
    }

    static ArrangementForm of(Arrangement one) {
        ArrangementForm form = new ArrangementForm();
        Arranged content = one.content();
        form.title = content.title();
        form.kind = content.kind().code();
        form.on = content.on();
        form.wholeMonth = content.wholeMonth();
        form.minutesLong = content.minutesLong();
        form.place = content.place();
        form.owner = content.owner();
        form.agenda = content.agenda();
        form.preparation = content.preparation();
        form.topic = content.topic() == null ? "" : content.topic().toString();
        form.version = one.version();
        return form;
    }

    Arranged content() {
        if (on == null) throw Refused.at("on", "outline.day-missing");
        if (minutesLong == null) throw Refused.at("minutesLong", "outline.minutes-odd");
        return new Arranged(
                title,
                ActivityKind.of(kind),
                on,
                wholeMonth,
                minutesLong,
                place,
                owner,
                agenda,
                preparation,
                topic.isEmpty() ? null : Arranged.Topic.of(topic));
    }

    public String getOutline() {
        return outline;
    }

    public void setOutline(@Nullable String outline) {
        this.outline = outline == null ? "" : outline.strip();
    }

    public String getStandard() {
        return standard;
    }

    public void setStandard(@Nullable String standard) {
        this.standard = standard == null ? "" : standard.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place.strip();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner.strip();
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(@Nullable String agenda) {
        this.agenda = agenda == null ? "" : agenda.strip();
    }

    public String getPreparation() {
        return preparation;
    }

    public void setPreparation(@Nullable String preparation) {
        this.preparation = preparation == null ? "" : preparation.strip();
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic == null ? "" : topic.strip();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public boolean isWholeMonth() {
        return wholeMonth;
    }

    public void setWholeMonth(boolean wholeMonth) {
        this.wholeMonth = wholeMonth;
    }

    public @Nullable Integer getMinutesLong() {
        return minutesLong;
    }

    public void setMinutesLong(@Nullable Integer minutesLong) {
        this.minutesLong = minutesLong;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
