package org.zhibu.areas.service.training.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.Half;
import org.zhibu.areas.service.training.Offer;
import org.zhibu.areas.service.training.Span;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.shared.kernel.Refused;

/** The form of a course. */
public class CourseForm {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    @NotBlank(message = "{training.title-missing}")
    @Size(max = 60, message = "{training.too-long}")
    private String title = "";

    @NotNull(message = "{training.level-missing}")
    private @Nullable CourseLevel level = CourseLevel.COUNTY;

    @NotNull(message = "{training.audience-missing}")
    private @Nullable Audience audience = Audience.LEADERS;

    @NotBlank(message = "{training.place-missing}")
    @Size(max = 60, message = "{training.too-long}")
    private String place = "";

    @Size(max = 60, message = "{training.too-long}")
    private String lecturer = "";

    @NotBlank(message = "{training.content-missing}")
    @Size(max = 2000, message = "{training.too-long}")
    private String content = "";

    @NotNull(message = "{training.from-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate fromOn;

    private @Nullable Half fromHalf = Half.MORNING;

    @NotNull(message = "{training.to-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate toOn;

    private @Nullable Half toHalf = Half.AFTERNOON;
    private boolean weekends;

    @NotNull(message = "{training.hours-odd}")
    private @Nullable BigDecimal hours = new BigDecimal("4");

    private @Nullable Integer places = 30;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate enrolBy;

    private long version;
    private @Nullable String once;

    static CourseForm of(Course course) {
        CourseForm form = new CourseForm();
        form.title = course.title();
        form.level = course.level();
        form.audience = course.audience();
        form.place = course.place();
        form.lecturer = course.lecturer();
        form.content = course.content();
        form.fromOn = course.span().from();
        form.fromHalf = course.span().fromHalf();
        form.toOn = course.span().to();
        form.toHalf = course.span().toHalf();
        form.weekends = course.span().weekends();
        form.hours = BigDecimal.valueOf(course.halfMinutes())
                .divide(HOUR, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        form.places = course.places();
        form.enrolBy = course.enrolBy();
        form.version = course.version();
        return form;
    }

    Offer offer() {
        if (level == null) throw Refused.at("level", "training.level-missing");
        if (audience == null) throw Refused.at("audience", "training.audience-missing");
        if (hours == null) throw Refused.at("hours", "training.hours-odd");
        if (places == null) throw Refused.at("places", "training.places-odd", 500);
        Span span = span();
        return new Offer(
                title.strip(),
                level,
                audience,
                place.strip(),
                lecturer.strip(),
                content.strip(),
                span,
                minutes(hours),
                places,
                enrolBy == null ? span.from() : enrolBy);
    }

    private Span span() {
        if (fromOn == null) throw Refused.at("fromOn", "training.from-missing");
        if (toOn == null) throw Refused.at("toOn", "training.to-missing");
        Half first = fromHalf == null ? Half.MORNING : fromHalf;
        Half last = toHalf == null ? Half.AFTERNOON : toHalf;
        return new Span(fromOn, first, toOn, last, weekends);
    }

    private static int minutes(BigDecimal hours) {
        BigDecimal minutes = hours.multiply(HOUR);
        boolean odd = minutes.compareTo(BigDecimal.valueOf(10_000)) > 0
                || minutes.stripTrailingZeros().scale() > 0;
        return odd ? 0 : minutes.intValueExact();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public @Nullable CourseLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable CourseLevel level) {
        this.level = level;
    }

    public @Nullable Audience getAudience() {
        return audience;
    }

    public void setAudience(@Nullable Audience audience) {
        this.audience = audience;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getLecturer() {
        return lecturer;
    }

    public void setLecturer(@Nullable String lecturer) {
        this.lecturer = lecturer == null ? "" : lecturer;
    }

    public String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content == null ? "" : content;
    }

    public @Nullable LocalDate getFromOn() {
        return fromOn;
    }

    public void setFromOn(@Nullable LocalDate fromOn) {
        this.fromOn = fromOn;
    }

    public @Nullable Half getFromHalf() {
        return fromHalf;
    }

    public void setFromHalf(@Nullable Half fromHalf) {
        this.fromHalf = fromHalf;
    }

    public @Nullable LocalDate getToOn() {
        return toOn;
    }

    public void setToOn(@Nullable LocalDate toOn) {
        this.toOn = toOn;
    }

    public @Nullable Half getToHalf() {
        return toHalf;
    }

    public void setToHalf(@Nullable Half toHalf) {
        this.toHalf = toHalf;
    }

    public boolean isWeekends() {
        return weekends;
    }

    public void setWeekends(boolean weekends) {
        this.weekends = weekends;
    }

    public @Nullable BigDecimal getHours() {
        return hours;
    }

    public void setHours(@Nullable BigDecimal hours) {
        this.hours = hours;
    }

    public @Nullable Integer getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable Integer places) {
        this.places = places;
    }

    public @Nullable LocalDate getEnrolBy() {
        return enrolBy;
    }

    public void setEnrolBy(@Nullable LocalDate enrolBy) {
        this.enrolBy = enrolBy;
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
