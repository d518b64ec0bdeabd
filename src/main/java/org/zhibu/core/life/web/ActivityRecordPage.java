package org.zhibu.core.life.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.service.ActivityPolicy;
import org.zhibu.core.life.service.ActivityTexts;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.fact.FollowUp;
import org.zhibu.shared.fact.FollowUps;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Chart;
import org.zhibu.shared.ui.Show;

/** What the page of a record shows around it: what it counts towards, its history in words, its files. */
@Component
class ActivityRecordPage {

    private static final int SHORT = 60;

    private final List<Consequences> consequences;
    private final List<FollowUps> followUps;
    private final ActivityPolicy policy;
    private final Journal journal;
    private final Files files;
    private final Show show;

    ActivityRecordPage(
            ObjectProvider<Consequences> consequences,
            ObjectProvider<FollowUps> followUps,
            ActivityPolicy policy,
            Journal journal,
            Files files,
            Show show) {
        this.consequences = consequences.orderedStream().toList();
        this.followUps = followUps.orderedStream().toList();
        this.policy = policy;
        this.journal = journal;
        this.files = files;
        this.show = show;
    }

    record Counted(String text, @Nullable String href) {

        boolean isPaper() {
            return href != null && href.endsWith(".docx");
        }
    }

    record Line(String what, String who, String at, List<String> changes) {}

    record Paper(
            String name,
            String size,
            String href,
            boolean image,
            @Nullable String note,
            @Nullable String remove) {}

    void show(Viewer viewer, ActivityDetail detail, Model model) {
        String url = "/life/activities/" + detail.activity().id();
        boolean keeps = policy.mayRecord(viewer, detail.activity().place().path());
        List<Counted> counted = counted(detail);
        model.addAttribute("record", detail);
        model.addAttribute("url", url);
        model.addAttribute("when", when(detail.activity()));
        model.addAttribute("lateWhy", lateWhy(detail.activity()));
        model.addAttribute("keeps", keeps);
        model.addAttribute("changeable", keeps && !detail.cancelled());
        model.addAttribute("counted", counted);
        model.addAttribute("followUps", followUps(viewer, detail));
        model.addAttribute("shares", detail.votes().stream().map(this::shares).toList());
        model.addAttribute("history", history(detail));
        model.addAttribute("papers", papers(detail, url, keeps));
        model.addAttribute("answers", answers(detail, url, keeps, counted.size()));
    }

    private String when(ActivityDetail.Activity activity) {
        return show.text(
                "life.record.when",
                show.longDay(activity.heldOn()),
                activity.startsAt().toString(),
                activity.endsAt().toString());
    }

    /** Both dates and the reason, where it was entered late. */
    private String lateWhy(ActivityDetail.Activity activity) {
        String reason = activity.lateReason();
        return reason == null
                ? ""
                : show.text(
                        "life.record.late-why", show.iso(activity.heldOn()), show.time(activity.recordedAt()), reason);
    }

    /** A vote as a stacked bar: for, against, abstained, and voters who were not there. */
    private List<Chart.Part> shares(ActivityDetail.Vote vote) {
        int silent = vote.present() - vote.inFavour() - vote.against() - vote.abstained();
        List<Chart.Part> parts = new ArrayList<>(List.of(
                new Chart.Part(show.text("life.form.in-favour"), vote.inFavour(), 1),
                new Chart.Part(show.text("life.form.against"), vote.against(), 4),
                new Chart.Part(show.text("life.form.abstained"), vote.abstained(), 5),
                new Chart.Part(show.text("life.record.missing"), vote.missing(), 3)));
        if (silent > 0) parts.add(3, new Chart.Part(show.text("life.record.not-voted"), silent, 6));
        return parts;
    }

    /** What a record counts towards, in words; nothing once it was taken back. */
    List<Counted> counted(ActivityDetail detail) {
        if (detail.cancelled()) return List.of();
        ActivityDetail.Activity activity = detail.activity();
        Entry entry = entry(detail);
        List<Counted> all = new ArrayList<>(consequences.stream()
                .flatMap(one -> one.countedTowards(activity.id().ref(), entry).stream())
                .map(this::counted)
                .toList());
        String url = "/life/activities/" + activity.id();
        int decisions = detail.decisions().size();
        int votes = detail.votes().size();
        long carried =
                detail.votes().stream().filter(ActivityDetail.Vote::carried).count();
        if (decisions > 0)
            all.add(new Counted(show.text("life.counted.decisions", decisions, open(detail)), url + "#decisions"));
        if (votes > 0) all.add(new Counted(show.text("life.counted.votes", votes, carried), url + "#votes"));
        return all;
    }

    private static Entry entry(ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        return new Entry(
                activity.place(),
                activity.kind().code(),
                activity.heldOn(),
                activity.startsAt(),
                activity.minutesLong(),
                detail.present(),
                null);
    }

    /** What was made of it and what can be; nothing once it was taken back. */
    private List<FollowUp> followUps(Viewer viewer, ActivityDetail detail) {
        if (detail.cancelled()) return List.of();
        return followUps.stream()
                .flatMap(one -> one.of(viewer, detail.activity().id().ref(), entry(detail)).stream())
                .toList();
    }

    private static long open(ActivityDetail detail) {
        return detail.decisions().stream().filter(one -> one.doneOn() == null).count();
    }

    private Counted counted(Consequence one) {
        return new Counted(show.text(one.key(), one.args().toArray()), one.href());
    }

    private List<Answer> answers(ActivityDetail detail, String url, boolean keeps, int counted) {
        long open = detail.cancelled() ? 0 : open(detail);
        boolean blank =
                detail.activity().minutes() == null && !detail.activity().kind().isTalk();
        String todo = open > 0
                ? show.text("life.record.todo-decisions", open)
                : show.text(blank && !detail.cancelled() ? "life.record.todo-minutes" : "life.record.todo-nothing");
        boolean changeable = keeps && !detail.cancelled();
        String list = "/life/activities?org=" + detail.activity().place().unit().text();
        Answer next = changeable && open > 0
                ? Answer.link(show.text("life.record.next-decisions"), url + "#decisions")
                : changeable && blank
                        ? Answer.link(show.text("life.record.todo-minutes"), url + "/correction")
                        : Answer.link(show.text("life.record.next-list"), list);
        return List.of(Answer.of(todo, null), Answer.of(show.text("life.record.done-counted", counted), null), next);
    }

    List<Line> history(ActivityDetail detail) {
        return journal.historyOf(detail.activity().id().ref()).stream()
                .map(entry -> new Line(show.text(entry.action()), entry.actor(), show.time(entry.at()), changes(entry)))
                .toList();
    }

    private List<String> changes(Journal.Entry entry) {
        List<String> changes = new ArrayList<>();
        String reason = entry.reason();
        if (reason != null) changes.add(show.text("life.change.reason", reason));
        if (!entry.before().isEmpty())
            entry.after().forEach((field, value) -> changes.add(change(field, entry.before(), value)));
        return changes;
    }

    private String change(String field, Map<String, @Nullable String> before, @Nullable String after) {
        String name = show.text("life.field." + field);
        String was = word(field, before.get(field));
        String is = word(field, after);
        if (was.length() > SHORT || is.length() > SHORT || was.contains("\n") || is.contains("\n"))
            return show.text("life.change.text", name);
        return show.text("life.change.from-to", name, was, is);
    }

    private String word(String field, @Nullable String value) {
        if (value == null) return show.text("life.change.blank");
        return field.equals("kind") ? show.text("life.kind." + value) : value;
    }

    private List<Paper> papers(ActivityDetail detail, String url, boolean keeps) {
        return files.of(detail.activity().id().ref()).stream()
                .map(file -> paper(file, url, keeps && !detail.cancelled()))
                .toList();
    }

    private static Paper paper(StoredFile file, String url, boolean removable) {
        String href = url + "/files/" + file.id();
        long kilobytes = Math.max(1, file.bytes() / 1024);
        String size = kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
        return new Paper(file.name(), size, href, file.isImage(), null, removable ? href + "/removal" : null);
    }

    /** A field that differs between what was typed and what somebody else saved. */
    record Difference(
            String label, @Nullable String mine, @Nullable String theirs) {}

    List<Difference> differences(Map<String, @Nullable String> mine, ActivityDetail theirs) {
        Map<String, @Nullable String> stored = ActivityTexts.of(theirs);
        List<Difference> all = new ArrayList<>();
        mine.forEach((field, text) -> {
            String other = stored.get(field);
            if (!(text == null ? "" : text).equals(other == null ? "" : other))
                all.add(new Difference(show.text("life.field." + field), text, other));
        });
        return all;
    }
}
