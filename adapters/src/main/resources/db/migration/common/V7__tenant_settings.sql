-- What a tenant decides about itself beside access; null where nothing was ever decided.
alter table tenant add column settings ${clob};
alter table tenant_aud add column settings ${clob};

-- What a tenant has beside its plan; null where nothing was ever agreed.
alter table tenant add column overrides ${clob};
alter table tenant_aud add column overrides ${clob};

-- Which ends have been told to whom: to the person, or to those who administer. An empty role is the membership itself.
-- Not audited; forgotten once the end has come.
create table ending_notice (
    membership uuid not null,
    role varchar(129) not null,
    ends_at ${instant} not null,
    audience varchar(16) not null,
    noticed_at ${instant} not null,
    primary key (membership, role, ends_at, audience)
)${collated};
create index ix_ending_notice_ends_at on ending_notice (ends_at);

-- The day, in the tenant's time zone, on which those who administer it were last told.
create table ending_digest (
    tenant varchar(64) not null,
    told_on varchar(10) not null,
    primary key (tenant)
)${collated};
