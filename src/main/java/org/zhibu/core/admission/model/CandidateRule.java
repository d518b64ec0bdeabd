package org.zhibu.core.admission.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** Rules about candidates: who is listed, by whose consent, after which notice, with which sponsors, reviewed and trained. */
enum CandidateRule implements Rule {
    /** 2014 第十三条, 2026 第十三条: group, contacts, members and masses are heard first. */
    OPINIONS_BEFORE_CANDIDATE(Step.CANDIDATE, Item.OPINIONS_HEARD) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return ticked(deed, Item.OPINIONS_HEARD);
        }
    },
    /** 2026 第十三条: the public notice follows the consent of the higher committee. */
    NOTICE_AFTER_CONSENT(Step.NOTICE, Item.NOTICE_FROM) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.day(Item.NOTICE_FROM)
                    .map(from -> Finding.notBefore(from, deed.on()))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2026 第十三条: not less than five working days. Under the text of 2014 a custom of places, and no more than a warning. */
    FIVE_WORKING_DAYS(Step.NOTICE, Item.NOTICE_TO) {
        @Override
        public Finding judge(Course course, Deed deed) {
            Optional<LocalDate> from = deed.day(Item.NOTICE_FROM);
            Optional<LocalDate> to = deed.day(Item.NOTICE_TO);
            if (from.isEmpty() || to.isEmpty()) return Finding.UNKNOWN;
            boolean firstCounts = course.localOn(from.get()).noticeFirstDay();
            int days = course.calendar().between(from.get(), to.get(), firstCounts);
            if (days >= DAYS) return Finding.KEPT;
            LocalDate full = course.calendar().after(from.get(), DAYS, firstCounts);
            return Ruleset.on(to.get()) == Ruleset.V2026 ? Finding.broken(days, full) : Finding.warned(days, full);
        }
    },
    /** 2026 第十三条: listed only with the consent of the higher committee and after a notice. */
    CONSENT_BEFORE_LISTING(Step.LISTED, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            boolean asked = deed.ruleset() == Ruleset.V2026;
            return !asked || course.isDone(Step.NOTICE) ? Finding.KEPT : Finding.UNKNOWN;
        }
    },
    /** 2026 第十三条: after the last day of the notice. */
    LISTED_AFTER_NOTICE(Step.LISTED, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.deed(Step.NOTICE)
                    .flatMap(notice -> notice.day(Item.NOTICE_TO))
                    .map(last -> Finding.notBefore(deed.on(), last.plusDays(1)))
                    .orElse(Finding.KEPT);
        }
    },
    /** 2026 第十三条: the notice brought up nothing that stands against it. */
    NOTICE_UNAFFECTED(Step.LISTED, Item.NOTICE_RESULT) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.ruleset() == Ruleset.V2014) return Finding.KEPT;
            return deed.text(Item.NOTICE_RESULT)
                    .map(word -> Finding.brokenUnless(word.equals("UNAFFECTED")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第十四条, 2026 第十四条: exactly two full members, not the same twice. */
    TWO_SPONSORS(Step.SPONSORS, Item.SPONSORS) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.SPONSORS).isEmpty()) return Finding.UNKNOWN;
            long people = deed.words(Item.SPONSORS).stream().distinct().count();
            return Finding.brokenUnless(people == 2, people);
        }
    },
    /** 2014 第十四条, 2026 第十四条: who is on probation within the Party, rights not restored, cannot sponsor. */
    SPONSORS_HAVE_THEIR_RIGHTS(Step.SPONSORS, Item.SPONSORS_FREE) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return ticked(deed, Item.SPONSORS_FREE);
        }
    },
    /** 2026 第十四条: who is in the effect period of a warning, serious warning or removal ought not to sponsor. */
    SPONSORS_UNDISCIPLINED(Step.SPONSORS, Item.SPONSORS_DISCIPLINED) {
        @Override
        public Finding judge(Course course, Deed deed) {
            boolean asked = deed.ruleset() == Ruleset.V2026;
            return Finding.warnedUnless(!asked || !deed.is(Item.SPONSORS_DISCIPLINED, Deed.YES));
        }
    },
    /** 2014 第十六条, 2026 第十六条: who was not reviewed or did not pass is not admitted. */
    REVIEW_PASSED(Step.POLITICAL_REVIEW, Item.CONCLUSION) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.text(Item.CONCLUSION)
                    .map(word -> Finding.brokenUnless(word.equals("PASSED")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第十七条, 2026 第十七条: three days or twenty-four hours; in special cases not at all, with a reason. */
    THREE_DAYS_OR_A_DAY_OF_HOURS(Step.TRAINING, Item.TRAINED_DAYS) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.TRAINING_WAIVED).isPresent()) return Finding.warned(0, 0);
            Optional<BigDecimal> days = deed.number(Item.TRAINED_DAYS);
            Optional<BigDecimal> hours = deed.number(Item.TRAINED_HOURS);
            if (days.isEmpty() && hours.isEmpty()) return Finding.UNKNOWN;
            boolean enough = days.filter(one -> one.compareTo(THREE) >= 0).isPresent()
                    || hours.filter(one -> one.compareTo(TWENTY_FOUR) >= 0).isPresent();
            return Finding.brokenUnless(enough, days.orElse(BigDecimal.ZERO), hours.orElse(BigDecimal.ZERO));
        }
    },
    /** 2014 第十七条, 2026 第十七条: held by the grass-roots committee or the county's organisation department, not by the branch. */
    TRAINED_BY_COMMITTEE(Step.TRAINING, Item.ORGANISER) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.TRAINING_WAIVED).isPresent()) return Finding.KEPT;
            return deed.text(Item.ORGANISER)
                    .map(word -> Finding.brokenUnless(!word.equals("BRANCH")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** The training ends on the day of the step and begins on it or before, but after the person was listed. */
    TRAINED_AFTER_LISTING(Step.TRAINING, Item.TRAINED_FROM) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.TRAINING_WAIVED).isPresent()) return Finding.KEPT;
            Optional<LocalDate> from = deed.day(Item.TRAINED_FROM);
            if (from.isEmpty()) return Finding.UNKNOWN;
            LocalDate listed = course.on(Step.LISTED).orElse(from.get());
            boolean inside = !from.get().isBefore(listed) && !from.get().isAfter(deed.on());
            return Finding.brokenUnless(inside, listed, deed.on());
        }
    };

    private static final int DAYS = 5;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWENTY_FOUR = BigDecimal.valueOf(24);

    private final Step step;
    private final @Nullable Item field;

    CandidateRule(Step step, @Nullable Item field) {
        this.step = step;
        this.field = field;
    }

    static Finding ticked(Deed deed, Item item) {
        return deed.text(item)
                .map(word -> Finding.brokenUnless(word.equals(Deed.YES)))
                .orElse(Finding.UNKNOWN);
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
