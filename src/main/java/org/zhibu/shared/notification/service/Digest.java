package org.zhibu.shared.notification.service;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.notification.repository.NoticeRepository;
import org.zhibu.shared.notification.repository.NoticeRepository.Due;

/** At most one e-mail a day to a person: how many messages wait, never what they say. Without a mail server it does nothing. */
@Component
public class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final int AT_ONCE = 200;

    private final NoticeRepository notices;
    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource messages;
    private final Clock clock;
    private final String from;

    Digest(
            NoticeRepository notices,
            ObjectProvider<JavaMailSender> sender,
            MessageSource messages,
            Clock clock,
            @Value("${zhibu.mail.from:}") String from) {
        this.notices = notices;
        this.sender = sender;
        this.messages = messages;
        this.clock = clock;
        this.from = from;
    }

    /** Sends the digests that are due; tells how many. */
    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
    @Transactional
    public int send() {
        JavaMailSender mail = sender.getIfAvailable();
        if (mail == null) return 0;
        List<Due> due = notices.takeDue(LocalDate.now(clock), AT_ONCE);
        int sent = 0;
        for (Due one : due) sent += send(mail, one) ? 1 : 0;
        return sent;
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
