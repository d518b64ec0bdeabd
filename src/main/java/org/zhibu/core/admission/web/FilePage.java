package org.zhibu.core.admission.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Stage;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.core.admission.service.Progress;
import org.zhibu.core.admission.service.Progress.Line;
import org.zhibu.core.admission.service.Progress.Overview;
import org.zhibu.core.member.MemberWords;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of a file: what to do, the stages and steps, what is missing, the days of the regulation, the persons. */
@Component("admissionFilePage")
class FilePage implements FieldWords {

    private static final int LOOKS = 10;

    private final Progress progress;
    private final AdmissionQueries queries;
    private final FileWords lines;
    private final AdmissionWords words;
    private final MemberWords codes;
    private final RecordParts parts;
    private final Show show;

    FilePage(
            Progress progress,
            AdmissionQueries queries,
            FileWords lines,
            AdmissionWords words,
            MemberWords codes,
            RecordParts parts,
            Show show) {
        this.progress = progress;
        this.queries = queries;
        this.lines = lines;
        this.words = words;
        this.codes = codes;
        this.parts = parts;
        this.show = show;
    }

    /** One stage with its steps as they stand. */
    record StageView(
            String label, int first, int last, int done, int all, String look, List<FileWords.StepLine> steps) {

        /** How the bar is drawn, of a hundred. */
        public int share() {
            return 100 * done / all;
        }

        public String bar() {
            return done == all ? "zb-bar__fill--done" : "zb-bar__fill--self";
        }
    }

    String fill(Viewer viewer, AdmissionFile file, Model model) {
        Overview course = progress.of(file);
        RecordRef ref = file.file().ref();
        boolean keeps = AdmissionPolicy.mayKeep(viewer, file);
        if (!model.containsAttribute("review")) model.addAttribute("review", new ReviewForm());
        if (!model.containsAttribute("moving")) model.addAttribute("moving", new EndForm());
        model.addAttribute("file", file);
        model.addAttribute("course", course);
        model.addAttribute("today", course.today());
        model.addAttribute("url", file.file().href());
        model.addAttribute("version", file.version());
        model.addAttribute("answers", answers(viewer, file, course));
        model.addAttribute("stages", stages(viewer, file, course));
        model.addAttribute("days", lines.days(course));
        model.addAttribute("lacks", lines.lacks(file, course));
        person(viewer, file, course, model);
        model.addAttribute("keeps", keeps);
        model.addAttribute("reviews", reviewing(file, course));
        model.addAttribute("results", choices("admission.result.", "FIT", "MORE_TIME", "UNFIT"));
        model.addAttribute("reasons", choices("admission.end.", "UNFIT", "LEFT", "WITHDRAWN"));
        model.addAttribute("papers", parts.papers(ref, keeps));
        model.addAttribute("upload", keeps ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("looks", queries.looksAt(file.scope(), file.file(), LOOKS));
        return "admission/file";
    }

    private void person(Viewer viewer, AdmissionFile file, Overview course, Model model) {
        model.addAttribute("approved", course.on(Step.APPROVAL) != null);
        model.addAttribute("age", Period.between(file.birthOn(), course.today()).getYears());
        model.addAttribute("education", codes.value("education", file.education()));
        model.addAttribute("gender", codes.value("gender", file.gender()));
        model.addAttribute("reveals", AdmissionPolicy.mayReveal(viewer, file) && file.idMasked() != null);
        model.addAttribute("ends", AdmissionPolicy.mayEnd(viewer, file));
        model.addAttribute("moves", AdmissionPolicy.mayMove(viewer, file) && course.on(Step.PRE_EXAMINATION) == null);
    }

    /** The page with why a move was refused, its field open and what was typed in it. */
    String again(Viewer viewer, AdmissionFile file, String move, BindingResult errors, Model model) {
        model.addAttribute("move", move);
        model.addAttribute("moveErrors", errors.getAllErrors());
        return fill(viewer, file, model);
    }

    private static boolean reviewing(AdmissionFile file, Overview course) {
        return file.state() != AdmissionState.STOPPED && course.on(Step.ACTIVIST) != null;
    }

    private List<Choice> choices(String prefix, String... choices) {
        return Arrays.stream(choices)
                .map(choice -> Choice.of(choice, show.text(prefix + choice)))
                .toList();
    }

    private List<StageView> stages(Viewer viewer, AdmissionFile file, Overview course) {
        List<StageView> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Step> steps = Arrays.stream(Step.values())
                    .filter(step -> step.stage() == stage && isShown(step, course))
                    .toList();
            List<FileWords.StepLine> shown = steps.stream()
                    .map(step -> lines.line(viewer, file, course, course.line(step)))
                    .toList();
            List<Step> counted = steps.stream().filter(Step::isCounted).toList();
            int done = (int)
                    counted.stream().filter(step -> course.on(step) != null).count();
            String look = done == counted.size() ? "done" : (done > 0 || isOpen(course, stage)) ? "doing" : "notyet";
            stages.add(new StageView(
                    show.text("admission.stage." + stage),
                    counted.get(0).number(),
                    counted.get(counted.size() - 1).number(),
                    done,
                    counted.size(),
                    look,
                    shown));
        }
        return stages;
    }

    private static boolean isOpen(Overview course, Stage stage) {
        return course.open().stream().anyMatch(line -> line.step().stage() == stage);
    }

    /** The notice is shown where it was, or has to be, made; the extension where there is one or could be. */
    private static boolean isShown(Step step, Overview course) {
        Line line = course.line(step);
        if (step == Step.NOTICE) return line.isDone() || course.on(Step.LISTED) == null;
        boolean applied = course.on(Step.CONFIRMATION_APPLICATION) != null;
        return step != Step.EXTENSION || line.isDone() || (applied && course.on(Step.CONFIRMATION_MEETING) == null);
    }

    private List<Answer> answers(Viewer viewer, AdmissionFile file, Overview course) {
        Answer done = Answer.of(show.text("admission.now.done", course.done()), null);
        Answer list = Answer.link(show.text("admission.now.list"), "/admission/files?org=" + file.unit());
        if (file.state() != AdmissionState.OPEN) {
            String ended = show.text("admission.now." + file.state());
            return List.of(
                    Answer.of(ended, file.endReason() == null ? null : show.text("admission.end." + file.endReason())),
                    done,
                    list);
        }
        List<Line> open = course.open();
        Answer todo = todo(course, open);
        if (isReviewFirst(course, first(open)) && AdmissionPolicy.mayKeep(viewer, file)) {
            String enter = show.text("admission.now.enter", show.text("admission.now.review"));
            return List.of(todo, done, Answer.link(enter, file.file().href() + "#reviews-title"));
        }
        return List.of(todo, done, next(viewer, file, course, list));
    }

    private Answer next(Viewer viewer, AdmissionFile file, Overview course, Answer list) {
        List<Line> open = course.open();
        return open.stream()
                .filter(line -> AdmissionPolicy.mayDo(viewer, file, course.mayHigher(), line.step()))
                .filter(line -> !isAhead(line, course.today()))
                .findFirst()
                .map(line -> Answer.link(
                        show.text("admission.now.enter", words.step(line.step())),
                        file.file().href() + "/steps/" + line.step().word()))
                .orElse(open.isEmpty() ? list : Answer.of(waits(open.get(0), course.today()), null));
    }

    private String waits(Line line, LocalDate today) {
        LocalDate earliest = line.window().earliest();
        if (isAhead(line, today)) return show.text("admission.now.from", show.day(earliest), words.step(line.step()));
        return show.text(
                line.step().isHigher() ? "admission.now.higher" : "admission.now.branch", words.step(line.step()));
    }

    private static boolean isAhead(Line line, LocalDate today) {
        LocalDate earliest = line.window().earliest();
        return earliest != null && earliest.isAfter(today);
    }

    private Answer todo(Overview course, List<Line> open) {
        LocalDate review = course.nextReview();
        Line first = first(open);
        if (review != null && isReviewFirst(course, first))
            return due(show.text("admission.now.review"), review, course.today());
        if (first == null) return Answer.of(show.text("admission.now.nothing"), null);
        return due(
                show.text("admission.now.step", first.step().number(), words.step(first.step())),
                first.window().latest(),
                course.today());
    }

    /** The open step whose last day is nearest. */
    private static @Nullable Line first(List<Line> open) {
        return open.stream()
                .filter(line -> line.window().latest() != null)
                .min((one, other) -> latest(one).compareTo(latest(other)))
                .orElse(open.isEmpty() ? null : open.get(0));
    }

    private static boolean isReviewFirst(Overview course, @Nullable Line first) {
        LocalDate review = course.nextReview();
        return review != null && (first == null || first.window().latest() == null || review.isBefore(latest(first)));
    }

    private static LocalDate latest(Line line) {
        LocalDate latest = line.window().latest();
        return latest == null ? LocalDate.MAX : latest;
    }

    private Answer due(String what, @Nullable LocalDate by, LocalDate today) {
        if (by == null) return Answer.of(what, null);
        String left = show.text("admission.now.by", show.day(by), show.relative(by));
        return (by.isBefore(today) ? Answer.late(what, null) : Answer.of(what, null)).noting(left);
    }

    @Override
    public String label(String field) {
        return isItem(field) ? words.item(Item.valueOf(field)) : show.text("admission.field." + field);
    }

    @Override
    public String value(String field, String value) {
        if (isItem(field)) return words.value(Item.valueOf(field), value);
        return switch (field) {
            case "result" -> show.text("admission.result." + value);
            case "endReason" -> show.text("admission.end." + value);
            case "gender", "education" -> codes.value(field, value);
            default -> value;
        };
    }

    private static boolean isItem(String field) {
        return Arrays.stream(Item.values()).anyMatch(item -> item.name().equals(field));
    }
}
