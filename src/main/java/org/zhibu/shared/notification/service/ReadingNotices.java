package org.zhibu.shared.notification.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.repository.NoticeQueries;
import org.zhibu.shared.notification.repository.NoticeRepository;

/** What a person does with the own messages. */
@Service
public class ReadingNotices {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");

    private final NoticeRepository notices;
    private final NoticeQueries queries;
    private final Clock clock;

    ReadingNotices(NoticeRepository notices, NoticeQueries queries, Clock clock) {
        this.notices = notices;
        this.queries = queries;
        this.clock = clock;
    }

    /** Marks a message as read and answers where it leads; the message of another is not here. */
    @Transactional
    public String open(Viewer viewer, long id) {
        String href = queries.hrefOf(viewer, id).orElseThrow(NotHere::new);
        notices.read(viewer.accountId(), id, OffsetDateTime.now(clock));
        return href;
    }

    @Transactional
    public void readAll(Viewer viewer) {
        notices.readAll(viewer.accountId(), OffsetDateTime.now(clock));
    }

    /** Sets where the digest goes; a blank address switches it off. */
    @Transactional
    public void mailTo(Viewer viewer, String address, String language) {
        if (!address.isBlank() && !ADDRESS.matcher(address).matches())
            throw Refused.at("address", "notification.mail.odd");
        notices.mailbox(viewer.accountId(), address, language.equals("en") ? "en" : "zh");
    }
}
