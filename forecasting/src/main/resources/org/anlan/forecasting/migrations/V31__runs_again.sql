alter table forecasting.run add column again uuid;
comment on column forecasting.run.again is 'the run that this one makes again from its kept inputs and seed, for comparison alone';
drop index forecasting.run_queued_once;
create unique index run_queued_once on forecasting.run
    (model, subject, coalesce(again, '00000000-0000-0000-0000-000000000000')) where state = 'QUEUED';
