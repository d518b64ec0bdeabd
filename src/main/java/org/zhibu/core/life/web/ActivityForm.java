package org.zhibu.core.life.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;

/** The form of an activity of any kind. Keeps all that was typed, also what the kind chosen has no use for. */
public class ActivityForm {

    private String org = "";

    private String unit = "";

    private String kind = "";

    private String planned = "";
    private String shownUnit = "";

    private String shownKind = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate shownOn;

    @NotBlank(message = "{life.activity.title-missing}")
    @Size(max = 200, message = "{life.activity.too-much-text}")
    private String title = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate heldOn;

    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
    private @Nullable LocalTime startsAt;

    private @Nullable Integer minutesLong;

    private String place = "";

    private String host = "";

    private String recorder = "";

    private String topic = "";

    private String material = "";

    private String lecturer = "";

    private String guests = "";

    private String agenda = "";

    @Size(max = 100_000, message = "{life.activity.too-much-text}")
    private String minutes = "";

    private String lateReason = "";

    private List<AttendeeRow> attendees = new ArrayList<>();

    private List<DecisionRow> decisions = new ArrayList<>();

    private List<VoteRow> votes = new ArrayList<>();

    private List<MultipartFile> files = new ArrayList<>();

    private String reason = "";

    private long version;

    private @Nullable String once;

    public String getOrg() {
        return org;
    }

    public void setOrg(String org) {
        this.org = org;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPlanned() {
        return planned;
    }

    public void setPlanned(String planned) {
        this.planned = planned;
    }

    /** Names what is typed here until it is sent, one a plan. */
    String draft() {
        String about = unit + "-" + kind;
        return planned.isBlank() ? about : about + "-" + planned;
    }

    public String getShownUnit() {
        return shownUnit;
    }

    public void setShownUnit(String shownUnit) {
        this.shownUnit = shownUnit;
    }

    public String getShownKind() {
        return shownKind;
    }

    public void setShownKind(String shownKind) {
        this.shownKind = shownKind;
    }

    public @Nullable LocalDate getShownOn() {
        return shownOn;
    }

    public void setShownOn(@Nullable LocalDate shownOn) {
        this.shownOn = shownOn;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public @Nullable LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable Integer getMinutesLong() {
        return minutesLong;
    }

    public void setMinutesLong(@Nullable Integer minutesLong) {
        this.minutesLong = minutesLong;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getRecorder() {
        return recorder;
    }

    public void setRecorder(String recorder) {
        this.recorder = recorder;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getMaterial() {
        return material;
    }

    public void setMaterial(String material) {
        this.material = material;
    }

    public String getLecturer() {
        return lecturer;
    }

    public void setLecturer(String lecturer) {
        this.lecturer = lecturer;
    }

    public String getGuests() {
        return guests;
    }

    public void setGuests(String guests) {
        this.guests = guests;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public List<AttendeeRow> getAttendees() {
        return attendees;
    }

    public void setAttendees(List<AttendeeRow> attendees) {
        this.attendees = attendees;
    }

    public List<DecisionRow> getDecisions() {
        return decisions;
    }

    public void setDecisions(List<DecisionRow> decisions) {
        this.decisions = decisions;
    }

    public List<VoteRow> getVotes() {
        return votes;
    }

    public void setVotes(List<VoteRow> votes) {
        this.votes = votes;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
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

    ActivityKind kind() {
        return ActivityKind.of(kind);
    }

    /** Tells of day, time and length that are missing; what could not be read has been told already. */
    void mustHaveItsTime(BindingResult errors) {
        missing(errors, "heldOn", heldOn, "life.activity.date-missing");
        missing(errors, "startsAt", startsAt, "life.activity.time-missing");
        missing(errors, "minutesLong", minutesLong, "life.activity.length-missing");
    }

    private static void missing(BindingResult errors, String field, @Nullable Object value, String key) {
        if (value == null && !errors.hasFieldErrors(field)) errors.rejectValue(field, key);
    }

    /** One more decision or vote. */
    void addRow(@Nullable String which) {
        if ("decisions".equals(which)) decisions.add(new DecisionRow());
        if ("votes".equals(which)) votes.add(new VoteRow());
    }

    /** Without the rows nobody filled, so that row and message stand at the same number. */
    void dropBlankRows() {
        decisions.removeIf(DecisionRow::isBlank);
        votes.removeIf(VoteRow::isBlank);
    }

    /** One person expected, and how they took part; without a status they are not part of it. */
    public static class AttendeeRow {

        private String member = "";

        private @Nullable AttendanceStatus status;

        private String reason = "";

        public String getMember() {
            return member;
        }

        public void setMember(String member) {
            this.member = member;
        }

        public @Nullable AttendanceStatus getStatus() {
            return status;
        }

        public void setStatus(@Nullable AttendanceStatus status) {
            this.status = status;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    /** One decision; blank rows are left out. */
    public static class DecisionRow {

        private @Nullable Long number;

        private String wording = "";

        private String owner = "";

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        private @Nullable LocalDate dueOn;

        public @Nullable Long getNumber() {
            return number;
        }

        public void setNumber(@Nullable Long number) {
            this.number = number;
        }

        public String getWording() {
            return wording;
        }

        public void setWording(String wording) {
            this.wording = wording;
        }

        public String getOwner() {
            return owner;
        }

        public void setOwner(String owner) {
            this.owner = owner;
        }

        public @Nullable LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(@Nullable LocalDate dueOn) {
            this.dueOn = dueOn;
        }

        boolean isBlank() {
            return wording.isBlank() && owner.isBlank() && dueOn == null;
        }
    }

    /** One vote; blank rows are left out, blank counts are none. */
    public static class VoteRow {

        private String matter = "";

        private @Nullable Integer due;

        private @Nullable Integer present;

        private @Nullable Integer inFavour;

        private @Nullable Integer against;

        private @Nullable Integer abstained;

        public String getMatter() {
            return matter;
        }

        public void setMatter(String matter) {
            this.matter = matter;
        }

        public @Nullable Integer getDue() {
            return due;
        }

        public void setDue(@Nullable Integer due) {
            this.due = due;
        }

        public @Nullable Integer getPresent() {
            return present;
        }

        public void setPresent(@Nullable Integer present) {
            this.present = present;
        }

        public @Nullable Integer getInFavour() {
            return inFavour;
        }

        public void setInFavour(@Nullable Integer inFavour) {
            this.inFavour = inFavour;
        }

        public @Nullable Integer getAgainst() {
            return against;
        }

        public void setAgainst(@Nullable Integer against) {
            this.against = against;
        }

        public @Nullable Integer getAbstained() {
            return abstained;
        }

        public void setAbstained(@Nullable Integer abstained) {
            this.abstained = abstained;
        }

        boolean isBlank() {
            return matter.isBlank() && inFavour == null && against == null && abstained == null;
        }
    }
}
