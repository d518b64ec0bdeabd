update notification.mailbox set sent_at = (sent_on + time '08:00') at time zone 'Asia/Shanghai' where sent_on is not null;
