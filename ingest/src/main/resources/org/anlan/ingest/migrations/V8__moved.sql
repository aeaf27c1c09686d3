create table ingest.moved (
    process        text not null,
    base           text not null,
    region         text not null,
    parent         text not null,
    until_position bigint not null,
    primary key (process, base, region, until_position)
);
comment on table ingest.moved is 'whose figures were summed into another region until a position, when regions changed; explanations of earlier positions ask for it';
