package org.zhibu.areas.service.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.repository.FundingRepository;
import org.zhibu.areas.service.funding.repository.SupportQueries;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Address;

/** The front door for records that money is asked for, such as projects. */
@Component
public class Supports {

    private final SupportQueries queries;
    private final FundingRepository applications;

    Supports(SupportQueries queries, FundingRepository applications) {
        this.queries = queries;
        this.applications = applications;
    }

    /** An application in short; amounts in yuan. */
    public record Support(
            long homeId,
            long id,
            String title,
            BigDecimal wanted,
            @Nullable BigDecimal granted,
            BigDecimal spent,
            ApplicationState state) {

        public ApplicationId application() {
            return new ApplicationId(homeId, id);
        }
    }

    /** The applications for a record. */
    public List<Support> of(Scope scope, RecordRef about) {
        return queries.of(scope, about);
    }

    /** Where a branch asks for money for a record. */
    public static String asking(UnitId branch, Purpose purpose, String title, RecordRef about) {
        return Address.of("/funding/applications/new")
                .with("org", branch.text())
                .with("purpose", purpose)
                .with("title", title)
                .with("about", RecordName.of(about))
                .toString();
    }

    /** The latest application of this title, for those who bring in an older book. */
    public Optional<ApplicationId> titled(Scope scope, long home, String title) {
        return queries.titled(scope, home, title);
    }

    /** Says what an application is for, for those who bring in an older book. */
    public void join(ApplicationId application, RecordRef about) {
        applications.about(application, about);
    }
}
