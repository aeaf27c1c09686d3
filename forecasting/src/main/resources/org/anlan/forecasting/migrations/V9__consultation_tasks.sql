create table forecasting.consultation_task (
    id              uuid primary key,
    consultation    uuid not null references forecasting.consultation,
    number          integer not null,
    region          text not null,
    what            text not null,
    unit            text not null,
    due_at          timestamptz not null,
    set_at          timestamptz not null,
    overdue_at      timestamptz,
    done_at         timestamptz,
    done_by         uuid,
    doer            text,
    note            text,
    unique (consultation, number)
);
comment on table forecasting.consultation_task is 'what a signed resolution laid on units 部署要求';
comment on column forecasting.consultation_task.overdue_at is 'when the time limit was seen to have passed undone';
create index task_running on forecasting.consultation_task (due_at) where done_at is null;
