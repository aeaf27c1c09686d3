alter table forecasting.consultation add column experts text not null default '[]';
alter table forecasting.consultation add column asked text;
alter table forecasting.consultation add column hazard text not null default '';
alter table forecasting.consultation add column dial text not null default '';
alter table forecasting.consultation add column reference text;
alter table forecasting.consultation add column minutes_due_at timestamptz;
comment on column forecasting.consultation.experts is 'JSON: name and, where the expert speaks for one, department';
comment on column forecasting.consultation.asked is 'JSON: the quantity whose quantiles may be given';
comment on column forecasting.consultation.hazard is 'code; empty text where no process is meant';
comment on column forecasting.consultation.reference is 'JSON: Classical Model, models, why a level follows; never above the departments';

alter table forecasting.opinion add column round integer not null default 1;
alter table forecasting.opinion add column kind text not null default 'DEPARTMENT';
alter table forecasting.opinion add column speaks_for text;
alter table forecasting.opinion add column reason text;
alter table forecasting.opinion drop constraint opinion_pkey;
alter table forecasting.opinion add primary key (consultation, department, round, version);
comment on column forecasting.opinion.department is 'the speaker: a department, or an expert';
comment on column forecasting.opinion.reason is 'why it was revised; sealed with the body, and in the digest';

create table forecasting.consultation_round (
    consultation    uuid not null references forecasting.consultation,
    number          integer not null check (number between 1 and 3),
    opened_at       timestamptz not null,
    due_at          timestamptz,
    opened_by       text not null,
    closed_at       timestamptz,
    result          text,
    primary key (consultation, number)
);
comment on column forecasting.consultation_round.result is 'JSON, from the close on: answers without names, pool, spread';
create unique index round_open on forecasting.consultation_round (consultation) where closed_at is null;
create index round_due on forecasting.consultation_round (due_at) where closed_at is null;

-- Cards that turned before there were rounds: one round, which is over.
insert into forecasting.consultation_round
       (consultation, number, opened_at, due_at, opened_by, closed_at, result)
select id, 1, coalesce(frozen_at, called_at), due_at, called_by, revealed_at,
       '{"over":true,"whyOverZh":"此前的会商只有一轮。","answers":[],"pooled":[]}'
  from forecasting.consultation where revealed_at is not null;

create table forecasting.attendance (
    consultation    uuid not null references forecasting.consultation,
    speaker         text not null,
    arrived_at      timestamptz,
    how             text,
    on_behalf       text,
    started_at      timestamptz,
    ended_at        timestamptz,
    primary key (consultation, speaker)
);
comment on column forecasting.attendance.on_behalf is 'who signed in for the speaker; null: the speaker';

-- Sealed means sealed: whoever has the password of the house cannot change it in passing either.
create function forecasting.keep_opinion() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A sealed opinion stays.';
    end if;
    if (new.consultation, new.department, new.round, new.version, new.speaker, new.kind,
        new.speaks_for, new.salt, new.body, new.reason, new.digest, new.filed_by, new.filer,
        new.on_behalf, new.filed_at)
       is distinct from
       (old.consultation, old.department, old.round, old.version, old.speaker, old.kind,
        old.speaks_for, old.salt, old.body, old.reason, old.digest, old.filed_by, old.filer,
        old.on_behalf, old.filed_at) then
        raise exception 'A sealed opinion is never changed.';
    end if;
    if old.confirmed_at is not null then
        raise exception 'What the speaker confirmed or refused stays so.';
    end if;
    return new;
end
$$;
create trigger opinion_stays before update or delete on forecasting.opinion
    for each row execute function forecasting.keep_opinion();

create function forecasting.keep_consultation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A consultation stays.';
    end if;
    if old.frozen_at is not null
       and (new.frozen_at, new.position, new.evidence, new.evidence_digest, new.departments,
            new.experts, new.asked)
           is distinct from
           (old.frozen_at, old.position, old.evidence, old.evidence_digest, old.departments,
            old.experts, old.asked) then
        raise exception 'Frozen evidence, and who was asked for what, is never changed.';
    end if;
    if old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
        raise exception 'Cards turn once.';
    end if;
    if old.signed_at is not null
       and (new.signed_at, new.signer, new.resolution, new.resolution_digest, new.minutes,
            new.pool, new.reference)
           is distinct from
           (old.signed_at, old.signer, old.resolution, old.resolution_digest, old.minutes,
            old.pool, old.reference) then
        raise exception 'What was signed is never changed.';
    end if;
    return new;
end
$$;
create trigger consultation_stays before update or delete on forecasting.consultation
    for each row execute function forecasting.keep_consultation();

create function forecasting.keep_round() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed_at is not null then
        raise exception 'A round that was closed stays.';
    end if;
    return new;
end
$$;
create trigger round_stays before update or delete on forecasting.consultation_round
    for each row execute function forecasting.keep_round();
