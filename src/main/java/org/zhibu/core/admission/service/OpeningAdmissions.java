package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.secret.Vault;

/** Opens files; every look is written down. 个人信息保护法 第四十四条、第五十五条. */
@Service
public class OpeningAdmissions {

    private static final int SHORTEST_REASON = 2;

    private final AdmissionQueries queries;
    private final AdmissionRepository files;
    private final Looks looks;
    private final Journal journal;
    private final Vault vault;
    private final Numbers numbers;
    private final Clock clock;

    OpeningAdmissions(
            AdmissionQueries queries,
            AdmissionRepository files,
            Looks looks,
            Journal journal,
            Vault vault,
            Numbers numbers,
            Clock clock) {
        this.queries = queries;
        this.files = files;
        this.looks = looks;
        this.journal = journal;
        this.vault = vault;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The file for its page; once its person is on the roster, the look stands where the person reads it as well. */
    @Transactional
    public AdmissionFile open(Viewer viewer, AdmissionId id) {
        AdmissionFile file = find(viewer, id);
        String unit = unitOf(viewer, file);
        files.look(id, numbers.next(), OffsetDateTime.now(clock), viewer.accountId(), viewer.name(), unit);
        if (file.member() != null) looks.write(viewer, unit, file.member(), "admission.look.file", null);
        return file;
    }

    /** The file for a page that only asks something. */
    public AdmissionFile find(Viewer viewer, AdmissionId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    /** The whole id number, once a reason was given. */
    @Transactional
    public String reveal(Viewer viewer, AdmissionId id, String reason) {
        AdmissionFile file = find(viewer, id);
        AdmissionPolicy.must(AdmissionPolicy.mayReveal(viewer, file));
        if (reason.strip().length() < SHORTEST_REASON) throw Refused.at("words", "admission.reveal-reason");
        journal.write(
                Actor.of(viewer),
                "admission.file.revealed",
                id.ref(),
                file.unit(),
                new Change(Map.of(), Map.of(), reason.strip()));
        if (file.member() != null)
            looks.write(viewer, unitOf(viewer, file), file.member(), "admission.look.id-number", reason.strip());
        return queries.cipherOf(file.scope(), id)
                .map(vault::open)
                .orElseThrow(() -> new Refused("admission.id-number-unknown"));
    }

    /** The organisation in whose name the viewer looks. */
    private static String unitOf(Viewer viewer, AdmissionFile file) {
        return viewer.grants().stream()
                .filter(grant -> grant.allows(Right.LOOK, file.path()))
                .map(Grant::unitName)
                .findFirst()
                .orElse("");
    }
}
