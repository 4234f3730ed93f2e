-- What a member has several of, beside member_index: the subtenants that a scope lists, and when something ends. Not audited.
create table member_subtenant (
    membership uuid not null,
    subtenant varchar(129) not null,
    primary key (membership, subtenant)
)${collated};
create index ix_member_subtenant_subtenant on member_subtenant (subtenant, membership);

create table member_end (
    membership uuid not null,
    ends_at ${instant} not null,
    tenant varchar(64) not null,
    primary key (membership, ends_at)
)${collated};
create index ix_member_end_ends_at on member_end (tenant, ends_at, membership);
insert into member_end (membership, ends_at, tenant)
    select id, ends_at, tenant from membership where ends_at is not null
    union
    select membership, ends_at, tenant from role_assignment where ends_at is not null;

-- Subtenants numbered from the top down: a node and all beneath it are one range. Follows from subtenant.
create table subtenant_span (
    id varchar(129) not null,
    tenant varchar(64) not null,
    first_position integer not null,
    last_position integer not null,
    primary key (id)
)${collated};
create index ix_subtenant_span_position on subtenant_span (tenant, first_position, id);

alter table member_index drop column subtenants;
