-- Why: an exact day that is given later must not move the day on which units were read and members found.

alter table plan add column counted_on date;
update plan p set counted_on = coalesce(
    (select f.on_day from fan_out f where f.plan = p.id and f.edition = p.edition),
    greatest(date_first(p.document_date, p.date_precision),
      least(date_last(p.document_date, p.date_precision), (p.issued_at at time zone 'Asia/Ho_Chi_Minh')::date)))
where p.state = 'issued';
alter table plan add check ((state = 'issued') = (counted_on is not null));
