package org.zhibu.core.admission.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/** Rules about the admission itself: pre-examination, form, meeting, talk and approval. */
enum AdmissionRule implements Rule {
    /** 2014 第十九条, 2026 第十八条: the form is given out after the pre-examination was passed. */
    PRE_EXAMINATION_PASSED(Step.PRE_EXAMINATION, Item.CONCLUSION) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.text(Item.CONCLUSION)
                    .map(word -> Finding.brokenUnless(word.equals("PASSED")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十三条, 2026 第二十二条: examined by a committee that may approve. */
    EXAMINED_BY_RIGHT(Step.PRE_EXAMINATION, Item.BODY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return byRight(deed);
        }
    },
    /** No central limit; places give a month. */
    PRE_EXAMINED_IN_TIME(Step.PRE_EXAMINATION, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            int months = course.localOn(deed.on()).preExamMonths();
            if (months == 0) return Finding.KEPT;
            return course.on(Step.BRANCH_REVIEW)
                    .map(asked -> Finding.by(deed.on(), asked.plusMonths(months)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第十九条, 2026 第十八条: who leaves the unit within three months is generally not admitted. */
    STAYS_THREE_MONTHS(Step.PRE_EXAMINATION, Item.LEAVES_ON) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.day(Item.LEAVES_ON)
                    .map(leaves -> Finding.warnedUnless(
                            leaves.isAfter(deed.on().plusMonths(3)),
                            leaves,
                            deed.on().plusMonths(3)))
                    .orElse(Finding.KEPT);
        }
    },
    /** 2014 第十五条, 2026 第十五条: both sponsors write their opinion into the form. */
    SPONSORS_WROTE_OPINIONS(Step.FORM, Item.SPONSORS_WROTE) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SPONSORS_WROTE);
        }
    },
    /** 2026 第十九条: within a month of the pre-examination; under the text of 2014 a custom of places. */
    MEETING_WITHIN_A_MONTH(Step.ADMISSION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.PRE_EXAMINATION)
                    .map(passed -> Finding.by(deed.on(), passed.plusMonths(1)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** The figures of a vote can be: no more present than due, no more in favour than present, written only from who is away. */
    ADMISSION_VOTE_ADDS_UP(Step.ADMISSION_MEETING, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::addsUp).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十条, 2026 第十九条: more than half of the members with a vote who are due are present; half is not enough. */
    ADMISSION_QUORUM(Step.ADMISSION_MEETING, Item.VOTERS_PRESENT) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::quorum).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十一条, 2026 第二十条: more than half of those due in favour, opinions handed in before the meeting counted. */
    ADMISSION_MAJORITY(Step.ADMISSION_MEETING, Item.IN_FAVOUR) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return MeetingVote.of(deed).map(MeetingVote::majority).orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十一条, 2026 第二十条: by secret ballot. */
    ADMISSION_SECRET(Step.ADMISSION_MEETING, Item.SECRET) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SECRET);
        }
    },
    /** 2014 第二十一条, 2026 第二十条: two or more candidates are discussed and voted on one by one. */
    ADMISSION_SINGLY(Step.ADMISSION_MEETING, Item.SINGLY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SINGLY);
        }
    },
    /** Local: a political review is good for so many months. */
    REVIEW_STILL_GOOD(Step.ADMISSION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return stillGood(
                    course,
                    deed,
                    Step.POLITICAL_REVIEW,
                    course.localOn(deed.on()).reviewMonths());
        }
    },
    /** Local: a training is good for so many months. */
    TRAINING_STILL_GOOD(Step.ADMISSION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return stillGood(
                    course, deed, Step.TRAINING, course.localOn(deed.on()).trainingMonths());
        }
    },
    /** Local: the form is numbered for a year and not used in another. */
    FORM_OF_THE_YEAR(Step.ADMISSION_MEETING, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            if (!course.localOn(deed.on()).formYearBound()) return Finding.KEPT;
            return course.on(Step.FORM)
                    .map(form ->
                            Finding.warnedUnless(form.getYear() == deed.on().getYear(), form))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十四条, 2026 第二十三条: a member of the committee or an organiser talks. */
    TALKED_BY_COMMITTEE(Step.COMMITTEE_TALK, Item.TALKED_BY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return deed.text(Item.TALKED_BY)
                    .map(word -> Finding.brokenUnless(!word.equals("OTHER")))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十三条, 2026 第二十二条: a general branch, a Party group, a temporary body or a committee below a township's cannot. */
    APPROVED_BY_RIGHT(Step.APPROVAL, Item.BODY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return byRight(deed);
        }
    },
    /** 2014 第二十五条, 2026 第二十四条: the committee discusses and votes on each by itself. */
    APPROVED_SINGLY(Step.APPROVAL, Item.SINGLY) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return CandidateRule.ticked(deed, Item.SINGLY);
        }
    },
    /** 2014 第二十六条, 2026 第二十五条: within three months. */
    APPROVED_IN_THREE_MONTHS(Step.APPROVAL, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ADMISSION_MEETING)
                    .map(passed -> Finding.by(deed.on(), passed.plusMonths(3)))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第二十六条, 2026 第二十五条: in special cases longer, never longer than six months. */
    APPROVED_IN_SIX_MONTHS(Step.APPROVAL, null) {
        @Override
        public Finding judge(Course course, Deed deed) {
            return course.on(Step.ADMISSION_MEETING)
                    .map(passed -> passed.plusMonths(6))
                    .map(last -> Finding.brokenUnless(!deed.on().isAfter(last), deed.on(), last))
                    .orElse(Finding.UNKNOWN);
        }
    },
    /** 2014 第三十二条, 2026 第三十一条: probation begins on the day the meeting passed the admission. */
    PROBATION_FROM_THE_MEETING(Step.APPROVAL, Item.PROBATION_FROM) {
        @Override
        public Finding judge(Course course, Deed deed) {
            Optional<LocalDate> meeting = course.on(Step.ADMISSION_MEETING);
            Optional<LocalDate> from = deed.day(Item.PROBATION_FROM);
            if (meeting.isEmpty() || from.isEmpty()) return Finding.UNKNOWN;
            return Finding.brokenUnless(from.get().equals(meeting.get()), from.get(), meeting.get());
        }
    };

    private final Step step;
    private final @Nullable Item field;

    AdmissionRule(Step step, @Nullable Item field) {
        this.step = step;
        this.field = field;
    }

    static Finding byRight(Deed deed) {
        return deed.text(Item.BODY)
                .map(word -> Finding.brokenUnless(word.equals("COMMITTEE")))
                .orElse(Finding.UNKNOWN);
    }

    private static Finding stillGood(Course course, Deed deed, Step what, int months) {
        if (months == 0) return Finding.KEPT;
        return course.on(what)
                .map(done -> Finding.by(deed.on(), done.plusMonths(months)))
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
