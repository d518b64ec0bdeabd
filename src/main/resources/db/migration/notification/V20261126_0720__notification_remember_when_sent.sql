-- When the last digest was sent, to the moment: what came later on the same day is told the next day.
alter table notification.mailbox add column sent_at timestamptz;
