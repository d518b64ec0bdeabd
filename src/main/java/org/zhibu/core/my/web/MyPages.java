package org.zhibu.core.my.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.Attendances;
import org.zhibu.core.life.OwnAttendance;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.Corrections;
import org.zhibu.core.member.YearOfStudy.Progress;
import org.zhibu.core.study.HourEntry;
import org.zhibu.core.study.Hours;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.OwnNotes;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;

/** Puts the member's own page together from the ledgers; compares with nothing but the regulation. */
@Component
class MyPages {

    private final Hours hours;
    private final Attendances attendances;
    private final Corrections corrections;
    private final List<OwnTodos> todos;
    private final List<OwnNotes> notes;
    private final Show show;
    private final Clock clock;

    MyPages(
            Hours hours,
            Attendances attendances,
            Corrections corrections,
            List<OwnTodos> todos,
            List<OwnNotes> notes,
            Show show,
            Clock clock) {
        this.hours = hours;
        this.attendances = attendances;
        this.corrections = corrections;
        this.todos = todos;
        this.notes = notes;
        this.show = show;
        this.clock = clock;
    }

    /** What the modules want of this member, the nearest day first. */
    List<Todo> todos(MemberId self) {
        LocalDate today = LocalDate.now(clock);
        return todos.stream()
                .flatMap(source -> source.ownTodos(self, today).stream())
                .sorted(Comparator.comparing(Todo::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What the modules have to say to this member, by the word of its heading; without those that are silent. */
    Map<String, List<OwnNotes.Note>> notes(MemberId self) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<OwnNotes.Note>> said = new TreeMap<>();
        notes.forEach(source -> said.put(source.key(), source.ownNotes(self, today)));
        said.values().removeIf(List::isEmpty);
        return said;
    }

    Study study(MemberId self) {
        LocalDate today = LocalDate.now(clock);
        BigDecimal required = hours.requiredOf(self, today);
        BigDecimal sum = hours.sumOf(self, today.getYear());
        BigDecimal expected = Progress.expected(required, today);
        return new Study(
                sum,
                required,
                expected,
                required.subtract(sum).max(BigDecimal.ZERO),
                expected.subtract(sum).max(BigDecimal.ZERO),
                hours.entriesOf(self, today.getYear()));
    }

    Attended attended(MemberId self) {
        List<OwnAttendance> all =
                attendances.ofMember(self, LocalDate.now(clock).getYear());
        Map<AttendanceStatus, Integer> counts = new TreeMap<>();
        for (AttendanceStatus status : AttendanceStatus.values()) counts.put(status, 0);
        all.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        return new Attended(
                all,
                counts.getOrDefault(AttendanceStatus.PRESENT, 0),
                counts.getOrDefault(AttendanceStatus.LEAVE, 0),
                counts.getOrDefault(AttendanceStatus.ABSENT, 0));
    }

    List<Answer> answers(MemberId self, Study study, Attended attended) {
        long open = corrections.of(self).stream().filter(Correction::isOpen).count();
        Answer todo = study.left().signum() == 0
                ? Answer.of(show.text("my.todo.none"), null)
                : Answer.of(show.text("my.todo.hours", show.number(study.left())), null)
                        .noting(show.text("my.todo.by"));
        Answer done = Answer.of(show.text("my.done.hours", show.number(study.sum())), null)
                .noting(show.text("my.done.attended", attended.present()));
        Answer next = open > 0
                ? Answer.link(show.text("my.next.corrections", open), "/my/file#corrections")
                : Answer.link(show.text("my.next.file"), "/my/file");
        return List.of(todo, done, next);
    }

    /**
     * Study hours of the year.
     *
     * @param left what is missing of the whole year
     * @param behind what is missing by today, going evenly
     */
    record Study(
            BigDecimal sum,
            BigDecimal required,
            BigDecimal expected,
            BigDecimal left,
            BigDecimal behind,
            List<HourEntry> entries) {

        public List<HourEntry> latest() {
            return entries.stream().limit(5).toList();
        }
    }

    /** Attendance of the year. */
    record Attended(List<OwnAttendance> all, int present, int leave, int absent) {

        public int due() {
            return present + leave + absent;
        }

        /** The sums by the last word of their message. */
        public Map<String, Integer> sums() {
            Map<String, Integer> sums = new LinkedHashMap<>();
            sums.put("due", due());
            sums.put("present", present);
            sums.put("leave", leave);
            sums.put("absent", absent);
            return sums;
        }

        public List<OwnAttendance> latest() {
            return all.stream().limit(5).toList();
        }
    }
}
