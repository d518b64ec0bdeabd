package org.zhibu.core.life.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.shared.document.OfficialDocument;
import org.zhibu.shared.ui.Show;

/** Minutes and sign-in sheet as Word, in the layout of GB/T 9704-2012. */
@Component
public class Papers {

    private final Show show;

    Papers(Show show) {
        this.show = show;
    }

    public String nameOf(ActivityDetail detail, String paper) {
        ActivityDetail.Activity activity = detail.activity();
        return show.text("life.paper.file", show.iso(activity.heldOn()), activity.title(), show.text(paper));
    }

    /** 支部工作条例(试行) 第十一条: time, place, due and present, absent and why, chair, note taker, record, decisions, votes. */
    public byte[] minutes(ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        String kind = show.text("life.kind." + activity.kind().code());
        OfficialDocument paper = OfficialDocument.titled(
                        activity.title() + "\n" + show.text("life.paper.minutes-of", kind))
                .subtitle(activity.place().fullName());
        head(paper, detail);
        line(paper, "topic", activity.topic());
        line(paper, "lecturer", activity.lecturer());
        line(paper, "material", activity.material());
        String late = activity.lateReason();
        if (late != null) line(paper, "late", show.text("life.paper.late-why", show.time(activity.recordedAt()), late));
        text(paper, "life.paper.agenda", activity.agenda());
        text(paper, "life.paper.record", activity.minutes());
        votes(paper, detail.votes());
        decisions(paper, detail.decisions());
        return paper.signatures(show.text("life.paper.sign-host"), show.text("life.paper.sign-recorder"))
                .bytes();
    }

    private void head(OfficialDocument paper, ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        line(paper, "time", when(activity));
        line(paper, "place", activity.where());
        line(paper, "host", activity.host());
        line(paper, "recorder", activity.recorder());
        line(paper, "due", show.text("life.paper.people", detail.people().size()));
        people(paper, "present", detail.with(AttendanceStatus.PRESENT));
        people(paper, "leave", detail.with(AttendanceStatus.LEAVE));
        people(paper, "absent", detail.with(AttendanceStatus.ABSENT));
        line(paper, "guests", String.join(show.text("life.names.and"), detail.guests()));
    }

    private String when(ActivityDetail.Activity activity) {
        return show.text(
                "life.record.when",
                show.longDay(activity.heldOn()),
                activity.startsAt().toString(),
                activity.endsAt().toString());
    }

    private void people(OfficialDocument paper, String label, List<ActivityDetail.Person> people) {
        if (people.isEmpty()) return;
        String names =
                people.stream().map(ActivityTexts::named).collect(Collectors.joining(show.text("life.names.and")));
        line(paper, label, show.text("life.paper.people-named", people.size(), names));
    }

    private void line(OfficialDocument paper, String label, @org.jspecify.annotations.Nullable String value) {
        if (value != null) paper.line(show.text("life.paper." + label), value);
    }

    private void text(OfficialDocument paper, String heading, @org.jspecify.annotations.Nullable String text) {
        if (text != null) paper.heading1(show.text(heading)).text(text);
    }

    private void votes(OfficialDocument paper, List<ActivityDetail.Vote> votes) {
        if (votes.isEmpty()) return;
        paper.heading1(show.text("life.paper.votes"));
        paper.paragraph(
                show.text("life.paper.voters", votes.get(0).due(), votes.get(0).present()));
        List<List<String>> rows = votes.stream()
                .map(vote -> List.of(
                        vote.matter(),
                        String.valueOf(vote.inFavour()),
                        String.valueOf(vote.against()),
                        String.valueOf(vote.abstained()),
                        show.text(vote.carried() ? "life.record.carried" : "life.record.not-carried")))
                .toList();
        paper.table(words("matter", "in-favour", "against", "abstained", "result"), rows, List.of(5, 1, 1, 1, 2));
    }

    private void decisions(OfficialDocument paper, List<ActivityDetail.Decision> decisions) {
        if (decisions.isEmpty()) return;
        paper.heading1(show.text("life.paper.decisions"));
        for (ActivityDetail.Decision one : decisions) {
            List<String> who = new ArrayList<>();
            String owner = one.owner();
            if (owner != null) who.add(owner);
            if (one.dueOn() != null) who.add(show.text("life.record.due-on", show.iso(one.dueOn())));
            String by = String.join(show.text("life.names.and"), who);
            paper.paragraph(by.isEmpty() ? one.wording() : show.text("life.paper.decision", one.wording(), by));
        }
    }

    private List<String> words(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> show.text("life.paper." + key))
                .toList();
    }

    /** A list to be signed by hand, with who had leave or was absent already marked. */
    public byte[] signInSheet(ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        OfficialDocument paper = OfficialDocument.titled(activity.title() + "\n" + show.text("life.paper.sign-in"));
        paper.subtitle(activity.place().fullName());
        line(paper, "time", when(activity));
        line(paper, "place", activity.where());
        List<List<String>> rows = new ArrayList<>();
        for (ActivityDetail.Person person : detail.people())
            rows.add(List.of(String.valueOf(rows.size() + 1), person.name(), status(person), ""));
        for (String guest : detail.guests())
            rows.add(List.of(String.valueOf(rows.size() + 1), guest, show.text("life.paper.guests"), ""));
        paper.table(words("no", "name", "status", "signature"), rows, List.of(1, 3, 3, 4));
        return paper.bytes();
    }

    private String status(ActivityDetail.Person person) {
        return switch (person.status()) {
            case PRESENT -> "";
            case LEAVE -> show.text("life.paper.leave");
            case ABSENT -> show.text("life.paper.absent");
        };
    }
}
