-- One row a tenant, and one for the platform: locked by whoever changes it, read once a request. Not audited.
create table tenant_head (
    slug varchar(64) not null,
    version bigint not null,
    revision bigint not null,
    last_ts bigint not null,
    seats bigint,
    admins bigint,
    seal_count bigint,
    seal_link varchar(64),
    seal_ts bigint,
    primary key (slug)
)${collated};

create table platform_head (
    id integer not null,
    version bigint not null,
    revision bigint not null,
    last_ts bigint not null,
    seal_count bigint,
    seal_link varchar(64),
    seal_ts bigint,
    primary key (id)
)${collated};
insert into platform_head (id, version, revision, last_ts) values (1, 0, 0, 0);

-- What people are found by; follows from person and membership. Last seen is kept here because seeing is no change.
create table member_index (
    id uuid not null,
    tenant varchar(64) not null,
    user_id uuid not null,
    sort_name varchar(200) not null,
    sort_email varchar(254) not null,
    last_seen ${instant} not null,
    status varchar(16) not null,
    base_role varchar(16) not null,
    email_confirmed boolean not null,
    search_text ${text} not null,
    subtenants ${text} not null,
    primary key (id)
)${collated};
create index ix_member_index_name on member_index (tenant, sort_name, id);
create index ix_member_index_email on member_index (tenant, sort_email, id);
create index ix_member_index_seen on member_index (tenant, last_seen, id);

create table api_key_use (
    api_key uuid not null,
    last_used ${instant} not null,
    primary key (api_key)
)${collated};

-- Who could not join because no seat is free: when that happened last, and when the administrators were last told.
create table seat_shortage (
    tenant varchar(64) not null,
    last_at ${instant} not null,
    told_at ${instant} not null,
    primary key (tenant)
)${collated};
