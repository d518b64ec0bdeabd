package org.zhibu.core.admission.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Where admission files are found. */
@Component
class AdmissionNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("admission", "people", 205, "/admission/files", "signpost-split", Right.LOOK),
                NavEntry.of("admission.check", "people", 206, "/admission/check", "calendar-check", Right.LOOK));
    }
}
