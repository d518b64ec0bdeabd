package org.zhibu.core.admission.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** Rules from the application to the end of cultivation. */
enum ActivistRule implements Rule {
    /** 2014 第五条, 2026 第五条: has turned eighteen on the day of the application. */
    OF_AGE(Step.APPLICATION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            LocalDate born = course.birthOn();
            return born == null ? Finding.UNKNOWN : Finding.notBefore(deed.on(), born.plusYears(18));
        }
    },
    /** 2014 第七条, 2026 第七条: somebody is sent to talk within a month; late is late and not void. */
    TALK_IN_TIME(Step.FIRST_TALK, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.APPLICATION)
                    .map(received -> Finding.by(deed.on(), received.plusMonths(1)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** No central rule; a place may ask for months between application and activist. */
    WAITING_PERIOD(Step.ACTIVIST, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            int months = course.localOn(deed.on()).waitMonths();
            if (months == 0) return Finding.KEPT;
            return course.on(Step.APPLICATION)
                    .map(applied -> applied.plusMonths(months))
                    .map(first -> Finding.warnedUnless(!deed.on().isBefore(first), deed.on(), first))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第八条, 2026 第八条: recommended by members, or by a mass organisation. */
    RECOMMENDED(Step.ACTIVIST, Item.RECOMMENDED_BY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.text(Item.RECOMMENDED_BY)
                    .map(by -> Finding.brokenUnless(!by.equals("NOBODY")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第九条, 2026 第九条: one or two full members. That they are full and on the roster is looked up where they are chosen. */
    ONE_OR_TWO_CONTACTS(Step.CONTACTS, Item.CONTACTS) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.CONTACTS).isEmpty()) return Finding.UNKNOWN;
            long people = deed.words(Item.CONTACTS).stream().distinct().count();
            return Finding.brokenUnless(people >= 1 && people <= 2, people);
        }
    },
    /** 2014 第十一条, 2026 第十一条: the branch reviews every activist each half year. */
    REVIEWED_EACH_HALF_YEAR(Step.CULTIVATION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ACTIVIST)
                    .map(since -> HalfYears.missed(since, course.reviews(), deed.on()))
                    .map(missed -> missed.isEmpty() ? Finding.KEPT : Finding.warned(missed.size(), missed.get(0)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第十三条, 2026 第十三条: a year of cultivation, counted on without a break across units (第十二条). */
    YEAR_OF_CULTIVATION(Step.CANDIDATE, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ACTIVIST)
                    .map(since -> Finding.notBefore(deed.on(), since.plusYears(1)))
                    .orElse(Finding.UNKNOWN);
        }
    };

    private final Step step;
    private final @Nullable Item field;

    ActivistRule(Step step, @Nullable Item field) {
        this.step = step;
        this.field = field;
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public @Nullable Item field() {
        return field;
    }
}
