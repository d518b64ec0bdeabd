package org.zhibu.areas.service.training.service;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.shared.document.OfficialDocument;
import org.zhibu.shared.ui.Show;

/** The certificate of a course in Word, in the layout of GB/T 9704. */
@Service
public class Certificates {

    private final Show show;

    Certificates(Show show) {
        this.show = show;
    }

    /** What a certificate is called, with its number; empty without one. */
    public Optional<String> numberOf(Participant one) {
        Integer number = one.certificateNumber();
        return number == null
                ? Optional.empty()
                : Optional.of(show.text("training.certificate.number", String.valueOf(one.certificateYear()), number));
    }

    public byte[] word(Course course, Participant one) {
        String days = course.span().from().equals(course.span().to())
                ? show.longDay(course.span().from())
                : show.text(
                        "training.certificate.days",
                        show.longDay(course.span().from()),
                        show.longDay(course.span().to()));
        LocalDate issued =
                Objects.requireNonNullElse(one.issuedOn(), course.span().to());
        return OfficialDocument.titled(show.text("training.certificate.title"))
                .subtitle(numberOf(one).orElse(""))
                .paragraph(show.text("training.certificate.who", one.name()))
                .paragraph(show.text(
                        "training.certificate.text",
                        days,
                        course.title(),
                        show.text("training.level." + course.level()),
                        one.present(),
                        show.number(one.hours())))
                .date(course.unitName())
                .date(show.longDay(issued))
                .bytes();
    }
}
