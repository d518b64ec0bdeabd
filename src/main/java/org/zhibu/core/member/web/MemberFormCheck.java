package org.zhibu.core.member.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.Refused;

/** Says everything that is wrong with a member's form at once; the service guards the same again. */
@Component
class MemberFormCheck {

    private final Clock clock;

    MemberFormCheck(Clock clock) {
        this.clock = clock;
    }

    void check(MemberForm form, Errors errors) {
        LocalDate today = LocalDate.now(clock);
        idNumber(form, errors, today);
        if (form.getGender().isBlank()) errors.rejectValue("gender", "member.gender.missing");
        notInFuture("birthOn", form.getBirthOn(), errors, today);
        notInFuture("joinedOn", form.getJoinedOn(), errors, today);
        notInFuture("fullOn", form.getFullOn(), errors, today);
        notInFuture("lostOn", form.getLostOn(), errors, today);
        notInFuture("from", form.getFrom(), errors, today);
        if (form.getCategory().equals("02") && form.getFullOn() != null)
            errors.rejectValue("fullOn", "member.full.probationary");
        if (before(form.getFullOn(), form.getJoinedOn())) errors.rejectValue("fullOn", "member.full.before-joined");
        if (before(form.getJoinedOn(), form.getBirthOn())) errors.rejectValue("joinedOn", "member.joined.before-birth");
    }

    private static void idNumber(MemberForm form, Errors errors, LocalDate today) {
        String number = form.typedIdNumber();
        if (number == null) return;
        try {
            form.fillFrom(CitizenId.of(number, today));
        } catch (Refused refused) {
            errors.rejectValue("idNumber", refused.key(), refused.args().toArray(), refused.key());
        }
    }

    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static void notInFuture(String field, @Nullable LocalDate day, Errors errors, LocalDate today) {
        if (day != null && day.isAfter(today)) errors.rejectValue(field, "member.date.future");
    }
}
