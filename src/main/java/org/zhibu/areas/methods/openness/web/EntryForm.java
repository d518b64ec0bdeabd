package org.zhibu.areas.methods.openness.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.methods.openness.Disclosure;
import org.zhibu.areas.methods.openness.PortalArticle;
import org.zhibu.areas.methods.openness.Venue;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;

/** The form of an entry. */
public class EntryForm {

    private String item = "";
    private @Nullable Integer year;
    private int part;

    @Size(max = 100, message = "{openness.too-long}")
    private String title = "";

    private Venue venue = Venue.BOARD;

    @Size(max = 100, message = "{openness.too-long}")
    private String spot = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate to;

    @Size(max = 60, message = "{openness.too-long}")
    private String approvedBy = "";

    private String activity = "";
    private String article = "";
    private long version;
    private @Nullable String once;

    static EntryForm of(Entry entry) {
        EntryForm form = new EntryForm();
        form.item = entry.item();
        form.year = entry.year();
        form.part = entry.part();
        form.title = entry.title();
        form.venue = entry.venue();
        form.spot = entry.spot();
        form.from = entry.fromOn();
        form.to = entry.toOn();
        form.approvedBy = entry.approvedBy();
        form.activity = entry.activity() == null ? "" : entry.activity();
        form.article = entry.article() == null ? "" : entry.article().text();
        form.version = entry.version();
        return form;
    }

    /** What the article says is not asked again: where and since when it can be read, and what was left blank. */
    void take(PortalArticle told, LocalDate today) {
        article = told.article().text();
        venue = Venue.PORTAL;
        from = told.on();
        to = null;
        if (year == null || year == today.getYear()) year = told.on().getYear();
        if (title.isBlank()) title = told.title();
        if (approvedBy.isBlank()) approvedBy = told.approvedBy();
    }

    /** @param told the article it stands in, null for none */
    Disclosure disclosure(Disclosure.@Nullable Told told) {
        new Refusals()
                .when(item.isBlank(), "item", "openness.item-missing")
                .when(title.isBlank(), "title", "openness.title-missing")
                .when(from == null, "from", "openness.from-missing")
                .must();
        LocalDate first = Objects.requireNonNull(from);
        int whole = year == null ? first.getYear() : year;
        return new Disclosure(item, whole, part, title, venue, spot, first, to, approvedBy, held(), told);
    }

    private @Nullable RecordRef held() {
        try {
            return activity.isBlank() ? null : ActivityId.of(activity).ref();
        } catch (NotHere noId) {
            throw Refused.at("activity", "openness.activity-not-here");
        }
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public int getPart() {
        return part;
    }

    public void setPart(@Nullable Integer part) {
        this.part = part == null ? 0 : part;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public Venue getVenue() {
        return venue;
    }

    public void setVenue(@Nullable Venue venue) {
        this.venue = venue == null ? Venue.BOARD : venue;
    }

    public String getSpot() {
        return spot;
    }

    public void setSpot(@Nullable String spot) {
        this.spot = spot == null ? "" : spot.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(@Nullable String approvedBy) {
        this.approvedBy = approvedBy == null ? "" : approvedBy.strip();
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity.strip();
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(@Nullable String article) {
        this.article = article == null ? "" : article.strip();
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
