alter table notification.mailbox drop column sent_on;
