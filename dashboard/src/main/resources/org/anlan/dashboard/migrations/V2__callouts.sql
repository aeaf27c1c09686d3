create table desk.callout (
    warning           text not null,
    region            text not null,
    area              text not null,
    colour            text not null,
    called_at         timestamptz not null,
    expires_at        timestamptz not null,
    ended_at          timestamptz,
    answered_at       timestamptz,
    acted_at          timestamptz,
    person            text,
    phone             text,
    persons_called    integer,
    persons_answered  integer,
    note              text not null default '',
    recorder          text,
    primary key (warning, region)
);
create index callout_open on desk.callout (expires_at) where ended_at is null;
comment on table desk.callout is 'call-outs 叫应: one line a county a warning is for';
comment on column desk.callout.person is 'who answered; personal data: never in a fact or a log';
comment on column desk.callout.phone is 'personal data: never in a fact or a log';
comment on column desk.callout.persons_called is 'responsible persons of townships and villages, as the county tells; null: not counted';
comment on column desk.callout.ended_at is 'the warning was updated or cancelled';
