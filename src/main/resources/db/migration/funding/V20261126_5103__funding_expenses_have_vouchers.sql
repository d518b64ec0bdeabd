-- By this number files know the entry they are the voucher of; the opening entry, which pays nothing, has none.
alter table funding.expense add column id bigint;
alter table funding.expense add constraint expense_id_uq unique (home_id, id);
