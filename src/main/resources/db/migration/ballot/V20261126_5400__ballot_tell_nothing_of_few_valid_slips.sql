-- A paper count of fewer than five valid slips tells who voted what, however many came back.
delete from ballot.paper p
using ballot.box b
where b.home_id = p.home_id and b.id = p.box_id and b.valid < 5;
