create table forecasting.filed_figures (
    consultation    uuid not null references forecasting.consultation,
    department      text not null,
    body            text not null,
    salt            text not null,
    digest          text not null,
    late            boolean not null,
    filed_by        uuid not null,
    filer           text not null,
    on_behalf       boolean not null,
    filed_at        timestamptz not null,
    primary key (consultation, department)
);
comment on table forecasting.filed_figures is 'what a department counted itself, for a consultation on damage 灾情会商';
comment on column forecasting.filed_figures.body is 'JSON: indicator, value as a decimal of its unit, note';
comment on column forecasting.filed_figures.late is 'filed after the cards were turned';

create table forecasting.agreed_sheet (
    consultation    uuid not null references forecasting.consultation,
    version         integer not null,
    body            text not null,
    digest          text not null,
    laid_by         uuid not null,
    layer           text not null,
    laid_at         timestamptz not null,
    primary key (consultation, version)
);
comment on table forecasting.agreed_sheet is 'figures agreed on 会商核定, each version laid down whole; the newest holds';
comment on column forecasting.agreed_sheet.body is 'JSON: indicator, value, reason, and the differences kept';

create table forecasting.sheet_signature (
    consultation    uuid not null references forecasting.consultation,
    department      text not null,
    digest          text not null,
    agreed          boolean not null,
    note            text,
    signed_by       uuid not null,
    signer          text not null,
    on_behalf       boolean not null,
    signed_at       timestamptz not null,
    primary key (consultation, department, digest)
);
comment on column forecasting.sheet_signature.digest is 'of the version that was signed; one laid down later is to be signed anew';

create table forecasting.listed_person (
    id              uuid primary key,
    consultation    uuid not null references forecasting.consultation,
    department      text not null,
    version         integer not null,
    number          integer not null,
    state           text not null check (state in ('DEAD', 'MISSING')),
    personal        bytea not null,
    identity        bytea,
    unique (consultation, department, version, number)
);
comment on table forecasting.listed_person is 'the dead and missing as a department lists them; personal data sealed under a key of the process';
comment on column forecasting.listed_person.identity is 'salted digest of the identity number; null where none is known';

create table forecasting.person_list (
    consultation    uuid not null references forecasting.consultation,
    department      text not null,
    version         integer not null,
    dead            integer not null,
    missing         integer not null,
    reason          text,
    filed_by        uuid not null,
    filer           text not null,
    on_behalf       boolean not null,
    filed_at        timestamptz not null,
    primary key (consultation, department, version)
);
comment on column forecasting.person_list.reason is 'why it was filed anew, from the second version on';

create table forecasting.person_read (
    id              bigint generated always as identity primary key,
    consultation    uuid not null references forecasting.consultation,
    actor           uuid not null,
    read_at         timestamptz not null
);
comment on table forecasting.person_read is 'who read the names of the dead and missing';
create index person_read_by_consultation on forecasting.person_read (consultation);

create function forecasting.keep_row() returns trigger language plpgsql as $$
begin
    raise exception 'What was filed, laid down or signed is never changed.';
end
$$;
create trigger filed_figures_stay before update or delete on forecasting.filed_figures
    for each row execute function forecasting.keep_row();
create trigger agreed_sheet_stays before update or delete on forecasting.agreed_sheet
    for each row execute function forecasting.keep_row();
create trigger sheet_signature_stays before update or delete on forecasting.sheet_signature
    for each row execute function forecasting.keep_row();
create trigger person_list_stays before update or delete on forecasting.person_list
    for each row execute function forecasting.keep_row();
