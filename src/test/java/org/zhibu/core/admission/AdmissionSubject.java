package org.zhibu.core.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;
import org.zhibu.testing.Subject;

/** The file of somebody who applied today. */
class AdmissionSubject implements Subject {

    @Override
    public String kind() {
        return "admission";
    }

    @Override
    public Optional<String> make(ApplicationContext portal, Cast cast, Where where) {
        Unit unit = cast.at(where);
        if (!unit.kind().isBranch()) return Optional.empty();
        Clock clock = portal.getBean(Clock.class);
        AdmissionRepository files = portal.getBean(AdmissionRepository.class);
        AdmissionId id =
                new AdmissionId(unit.home(), portal.getBean(Numbers.class).next());
        AdmissionRepository.Person person =
                new AdmissionRepository.Person("林嘉怡", "ljy", "2", LocalDate.of(1998, 5, 20), "21", "隧道机电技术员");
        OffsetDateTime now = OffsetDateTime.now(clock);
        files.insert(id, unit.id(), 2026, files.nextSerial(unit.home(), 2026), person, "陈素芳", now);
        files.step(id, Deed.of(Step.APPLICATION, LocalDate.now(clock)), null, 0, null, "陈素芳", now);
        files.stand(id, unit.id(), Candidacy.APPLICANT, false, List.of());
        return Optional.of(id.text());
    }
}
