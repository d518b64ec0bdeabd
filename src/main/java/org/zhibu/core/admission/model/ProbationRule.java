package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** Rules from the approval to the archive. */
enum ProbationRule implements Rule {
    /** 2014 第二十九条, 2026 第二十八条: in time; after thirty days the portal asks why. */
    PLACED_IN_TIME(Step.PLACEMENT, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.APPROVAL)
                    .map(approved -> Finding.by(deed.on(), approved.plusDays(30)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2026 第二十九条: generally within a month of the reply; the text of 2014 sets no limit. */
    OATH_IN_TIME(Step.OATH, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.ruleset() == Ruleset.V2014) return Finding.KEPT;
            return course.on(Step.APPROVAL)
                    .map(approved -> Finding.by(deed.on(), approved.plusMonths(1)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十条, 2026 第二十九条: it is the probationary member who takes the oath. */
    OATH_BEFORE_CONFIRMATION(Step.OATH, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.CONFIRMATION)
                    .map(confirmed -> Finding.warnedUnless(deed.on().isBefore(confirmed), deed.on(), confirmed))
                    .orElse(Finding.KEPT);
        }
    },
    /** Local: from a week before the end of probation, and not later than a month behind it. */
    APPLIED_AROUND_THE_END(Step.CONFIRMATION_APPLICATION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ADMISSION_MEETING)
                    .map(passed -> passed.plusYears(1))
                    .map(end -> around(
                            deed.on(), end.minusDays(course.localOn(deed.on()).confirmLeadDays()), end))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条: half a year to a year from the end of probation, and once only. */
    EXTENDED_HALF_A_YEAR_TO_A_YEAR(Step.EXTENSION, Item.EXTENDED_TO) {
        @Override
        public Finding judge(Course course, Deed deed) {
            Optional<LocalDate> end = course.on(Step.ADMISSION_MEETING).map(passed -> passed.plusYears(1));
            Optional<LocalDate> to = deed.day(Item.EXTENDED_TO);
            if (end.isEmpty() || to.isEmpty()) return Finding.UNKNOWN;
            LocalDate first = end.get().plusMonths(6);
            LocalDate last = end.get().plusMonths(12);
            return Finding.brokenUnless(!to.get().isBefore(first) && !to.get().isAfter(last), first, last);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条: no decision before the first year is over. */
    EXTENDED_NOT_EARLY(Step.EXTENSION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ADMISSION_MEETING)
                    .map(passed -> Finding.notBefore(deed.on(), passed.plusYears(1)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** The figures of the vote can be. */
    EXTENSION_VOTE_ADDS_UP(Step.EXTENSION, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::addsUp).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条 with the quorum of the admission. */
    EXTENSION_QUORUM(Step.EXTENSION, Item.VOTERS_PRESENT) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::quorum).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条 with the majority of the admission. */
    EXTENSION_MAJORITY(Step.EXTENSION, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::majority).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条: nobody is confirmed before probation, or its extension, is over. */
    NOT_CONFIRMED_EARLY(Step.CONFIRMATION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.probationEnds()
                    .map(end -> Finding.notBefore(deed.on(), end))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十三条, 2026 第三十二条: group, members and masses are heard first. */
    OPINIONS_BEFORE_CONFIRMATION(Step.CONFIRMATION_MEETING, Item.OPINIONS_HEARD) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.OPINIONS_HEARD);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条 ask for it in time; places give a month from the application or the end of probation. */
    CONFIRMED_IN_TIME(Step.CONFIRMATION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            int months = course.localOn(deed.on()).confirmMonths();
            Optional<LocalDate> end = course.probationEnds();
            Optional<LocalDate> applied = course.on(Step.CONFIRMATION_APPLICATION);
            if (months == 0) return Finding.KEPT;
            if (end.isEmpty() || applied.isEmpty()) return Finding.UNKNOWN;
            LocalDate from = applied.get().isAfter(end.get()) ? applied.get() : end.get();
            return Finding.by(deed.on(), from.plusMonths(months));
        }
    },
    /** The figures of the vote can be. */
    CONFIRMATION_VOTE_ADDS_UP(Step.CONFIRMATION_MEETING, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::addsUp).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十三条, 2026 第三十二条: the quorum of the admission. */
    CONFIRMATION_QUORUM(Step.CONFIRMATION_MEETING, Item.VOTERS_PRESENT) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::quorum).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十三条, 2026 第三十二条: the majority of the admission. */
    CONFIRMATION_MAJORITY(Step.CONFIRMATION_MEETING, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::majority).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十三条, 2026 第三十二条: by secret ballot, as at the admission. */
    CONFIRMATION_SECRET(Step.CONFIRMATION_MEETING, Item.SECRET) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SECRET);
        }
    },
    /** 2014 第三十三条, 2026 第三十二条: one by one, as at the admission. */
    CONFIRMATION_SINGLY(Step.CONFIRMATION_MEETING, Item.SINGLY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SINGLY);
        }
    },
    /** 2014 第二十三条, 2026 第二十二条: approved by a committee that may. */
    CONFIRMED_BY_RIGHT(Step.CONFIRMATION, Item.BODY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return AdmissionRule.byRight(deed);
        }
    },
    /** 2014 第三十四条, 2026 第三十三条: within three months. */
    CONFIRMED_IN_THREE_MONTHS(Step.CONFIRMATION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.CONFIRMATION_MEETING)
                    .map(met -> Finding.by(deed.on(), met.plusMonths(3)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十四条, 2026 第三十三条: standing counts from the day probation, or its extension, ended. */
    STANDING_FROM_THE_END(Step.CONFIRMATION, Item.STANDING_FROM) {
        @Override
        public Finding judge(Course course, Deed deed) {
            Optional<LocalDate> end = course.probationEnds();
            Optional<LocalDate> from = deed.day(Item.STANDING_FROM);
            if (end.isEmpty() || from.isEmpty()) return Finding.UNKNOWN;
            return Finding.brokenUnless(from.get().equals(end.get()), from.get(), end.get());
        }
    },
    /** 2014 第三十七条, 2026 第三十六条: the file holds what the regulation names; that of 2026 names both registration forms. */
    ARCHIVE_COMPLETE(Step.ARCHIVE, Item.DOCUMENTS) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (deed.text(Item.DOCUMENTS).isEmpty()) return Finding.UNKNOWN;
            List<String> missing = new ArrayList<>(Item.DOCUMENTS.choices());
            missing.removeAll(deed.words(Item.DOCUMENTS));
            if (deed.ruleset() == Ruleset.V2014) missing.removeAll(Set.of("PROBATION"));
            return Finding.brokenUnless(missing.isEmpty(), missing.size());
        }
    };

    private final Step step;
    private final @Nullable Item field;

    ProbationRule(Step step, @Nullable Item field) {
        this.step = step;
        this.field = field;
    }

    private static Finding around(LocalDate day, LocalDate first, LocalDate end) {
        LocalDate last = end.plusMonths(1);
        return Finding.warnedUnless(!day.isBefore(first) && !day.isAfter(last), first, last);
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
