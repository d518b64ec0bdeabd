package org.zhibu.shared.notification.service;

import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.repository.NoticeQueries;
import org.zhibu.shared.ui.Bell;

/** The number beside the bell in the top bar. */
@Component
class NoticeBell implements Bell {

    private final NoticeQueries queries;

    NoticeBell(NoticeQueries queries) {
        this.queries = queries;
    }

    @Override
    public long unread(Viewer viewer) {
        return queries.unreadOf(viewer);
    }
}
