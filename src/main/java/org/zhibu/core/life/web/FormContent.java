package org.zhibu.core.life.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.web.ActivityForm.AttendeeRow;
import org.zhibu.core.life.web.ActivityForm.DecisionRow;
import org.zhibu.core.life.web.ActivityForm.VoteRow;
import org.zhibu.shared.kernel.MemberId;

/** Turns a filled form into what is logged, and what was logged back into a form. */
final class FormContent {

    private FormContent() {}

    /**
     * What the form says; what its kind has no use for is left out.
     *
     * @param template minutes nobody has written in yet
     */
    static NewActivity of(ActivityForm form, String template) {
        ActivityKind kind = form.kind();
        return new NewActivity(
                kind,
                form.getTitle(),
                Objects.requireNonNull(form.getHeldOn()),
                Objects.requireNonNull(form.getStartsAt()),
                Objects.requireNonNull(form.getMinutesLong()),
                texts(form, kind, template),
                attendees(form, kind),
                guests(form.getGuests()),
                kind.decides()
                        ? form.getDecisions().stream()
                                .map(FormContent::decision)
                                .toList()
                        : List.of(),
                kind.votes() ? form.getVotes().stream().map(FormContent::vote).toList() : List.of(),
                text(form.getLateReason()));
    }

    private static NewActivity.Texts texts(ActivityForm form, ActivityKind kind, String template) {
        String written = form.getMinutes().strip();
        boolean untouched = plain(written).equals(plain(template));
        return new NewActivity.Texts(
                kind.isTalk() ? null : text(form.getPlace()),
                kind.isTalk() ? null : text(form.getHost()),
                kind.isTalk() ? null : text(form.getRecorder()),
                kind.hasTopic() ? text(form.getTopic()) : null,
                kind.hasMaterial() ? text(form.getMaterial()) : null,
                kind.hasLecturer() ? text(form.getLecturer()) : null,
                kind.hasAgenda() ? text(form.getAgenda()) : null,
                kind.isTalk() || untouched ? null : text(written));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<NewActivity.Attendee> attendees(ActivityForm form, ActivityKind kind) {
        return form.getAttendees().stream()
                .filter(row -> row.getStatus() != null)
                .filter(row -> kind.expectsAll() || row.getStatus() == AttendanceStatus.PRESENT)
                .map(row -> new NewActivity.Attendee(
                        MemberId.of(row.getMember()), Objects.requireNonNull(row.getStatus()), text(row.getReason())))
                .toList();
    }

    /** One name a line, or divided by any of the usual marks. */
    static List<String> guests(String typed) {
        return Arrays.stream(typed.split("[\\r\\n\u3001\uFF0C,\uFF1B;]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static NewActivity.Decision decision(DecisionRow row) {
        return new NewActivity.Decision(
                row.getNumber(), row.getWording().strip(), text(row.getOwner()), row.getDueOn());
    }

    private static NewActivity.Vote vote(VoteRow row) {
        return new NewActivity.Vote(
                row.getMatter().strip(),
                row.getDue(),
                row.getPresent(),
                count(row.getInFavour()),
                count(row.getAgainst()),
                count(row.getAbstained()));
    }

    private static int count(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** The form as it stands for what was logged. */
    static void fill(ActivityForm form, ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        form.setUnit(activity.place().unit().text());
        form.setKind(activity.kind().code());
        form.setTitle(activity.title());
        form.setHeldOn(activity.heldOn());
        form.setStartsAt(activity.startsAt());
        form.setMinutesLong(activity.minutesLong());
        form.setPlace(typed(activity.where()));
        form.setHost(typed(activity.host()));
        form.setRecorder(typed(activity.recorder()));
        form.setTopic(typed(activity.topic()));
        form.setMaterial(typed(activity.material()));
        form.setLecturer(typed(activity.lecturer()));
        form.setAgenda(typed(activity.agenda()));
        form.setMinutes(typed(activity.minutes()));
        form.setLateReason(typed(activity.lateReason()));
        form.setGuests(String.join("\n", detail.guests()));
        form.setVersion(activity.version());
        detail.people().forEach(person -> form.getAttendees().add(row(person)));
        detail.decisions().stream()
                .filter(one -> one.doneOn() == null)
                .forEach(one -> form.getDecisions().add(row(one)));
        detail.votes().forEach(one -> form.getVotes().add(row(one)));
    }

    private static AttendeeRow row(ActivityDetail.Person person) {
        AttendeeRow row = new AttendeeRow();
        row.setMember(person.id().text());
        row.setStatus(person.status());
        row.setReason(typed(person.reason()));
        return row;
    }

    private static DecisionRow row(ActivityDetail.Decision decision) {
        DecisionRow row = new DecisionRow();
        row.setNumber(decision.number());
        row.setWording(decision.wording());
        row.setOwner(typed(decision.owner()));
        row.setDueOn(decision.dueOn());
        return row;
    }

    private static VoteRow row(ActivityDetail.Vote vote) {
        VoteRow row = new VoteRow();
        row.setMatter(vote.matter());
        row.setDue(vote.due());
        row.setPresent(vote.present());
        row.setInFavour(vote.inFavour());
        row.setAgainst(vote.against());
        row.setAbstained(vote.abstained());
        return row;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * What was typed, field by field, written as {@code ActivityTexts} writes what was stored.
     *
     * @param names of those on the list, by their number
     */
    static Map<String, @Nullable String> typed(ActivityForm form, Map<String, String> names) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("title", form.getTitle());
        typed.put("heldOn", Objects.toString(form.getHeldOn(), ""));
        typed.put("startsAt", Objects.toString(form.getStartsAt(), ""));
        typed.put("minutesLong", Objects.toString(form.getMinutesLong(), ""));
        typed.put("place", form.getPlace());
        typed.put("host", form.getHost());
        typed.put("recorder", form.getRecorder());
        typed.put("present", people(form, names, AttendanceStatus.PRESENT));
        typed.put("leave", people(form, names, AttendanceStatus.LEAVE));
        typed.put("absent", people(form, names, AttendanceStatus.ABSENT));
        typed.put("agenda", form.getAgenda().replace("\r", ""));
        typed.put("minutes", form.getMinutes().replace("\r", ""));
        typed.put(
                "decisions", form.getDecisions().stream().map(FormContent::line).collect(Collectors.joining("\n")));
        typed.put("votes", form.getVotes().stream().map(FormContent::line).collect(Collectors.joining("\n")));
        return typed;
    }

    private static String people(ActivityForm form, Map<String, String> names, AttendanceStatus status) {
        Map<String, AttendeeRow> rows = new HashMap<>();
        for (AttendeeRow row : form.getAttendees()) if (row.getStatus() == status) rows.put(row.getMember(), row);
        return names.entrySet().stream()
                .filter(name -> rows.containsKey(name.getKey()))
                .map(name -> named(name.getValue(), Objects.requireNonNull(rows.get(name.getKey()))))
                .collect(Collectors.joining("\u3001"));
    }

    private static String named(String name, AttendeeRow row) {
        boolean why =
                row.getStatus() == AttendanceStatus.LEAVE && !row.getReason().isBlank();
        return why ? name + "\uFF08" + row.getReason().strip() + "\uFF09" : name;
    }

    private static String line(DecisionRow row) {
        return Stream.of(row.getWording().strip(), row.getOwner().strip(), Objects.toString(row.getDueOn(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String line(VoteRow row) {
        return "%s %s/%s: %d-%d-%d"
                .formatted(
                        row.getMatter().strip(),
                        Objects.toString(row.getPresent(), "–"),
                        Objects.toString(row.getDue(), "–"),
                        count(row.getInFavour()),
                        count(row.getAgainst()),
                        count(row.getAbstained()));
    }
}
