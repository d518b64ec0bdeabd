package org.zhibu.shared.notification.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.shared.notification.repository.NoticeRepository;
import org.zhibu.shared.notification.repository.NoticeRepository.Due;

/** At most one e-mail a day to a person: how many messages wait, never what they say. Without a mail server it does nothing. */
@Component
public class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final int AT_ONCE = 200;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final NoticeRepository notices;
    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;

    Digest(
            NoticeRepository notices,
            ObjectProvider<JavaMailSender> sender,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${zhibu.mail.from:}") String from) {
        this.notices = notices;
        this.sender = sender;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.from = from;
    }

    /**
     * Sends the digests that are due; tells how many. Looks every hour of the day, so that a mail server that was away at
     * eight is asked again and a person who hears of something at noon need not wait for tomorrow; nobody gets two a day.
     */
    @Scheduled(cron = "0 0 8-20 * * *", zone = "Asia/Shanghai")
    public int send() {
        JavaMailSender mail = sender.getIfAvailable();
        if (mail == null) return 0;
        int sent = 0;
        long after = 0;
        for (List<Due> due = due(after); !due.isEmpty(); due = due(after)) {
            for (Due one : due) {
                if (send(mail, one)) sent++;
                else transaction.executeWithoutResult(status -> notices.giveBack(one));
                after = Math.max(after, one.accountId());
            }
        }
        return sent;
    }

    private List<Due> due(long after) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime dayStart =
                now.atZoneSameInstant(BEIJING).truncatedTo(ChronoUnit.DAYS).toOffsetDateTime();
        List<Due> due = transaction.execute(status -> notices.takeDue(dayStart, now, after, AT_ONCE));
        return due == null ? List.of() : due;
    }

    private boolean send(JavaMailSender mail, Due due) {
        Locale locale = Locale.forLanguageTag(due.language());
        Object[] count = {due.unread()};
        SimpleMailMessage message = new SimpleMailMessage();
        if (!from.isBlank()) message.setFrom(from);
        message.setTo(due.address());
        message.setSubject(messages.getMessage("notification.digest.subject", count, locale));
        message.setText(messages.getMessage("notification.digest.text", count, locale));
        try {
            mail.send(message);
            return true;
        } catch (MailException refused) {
            LOG.warn("A digest could not be sent: {}", refused.getClass().getSimpleName());
            return false;
        }
    }
}
