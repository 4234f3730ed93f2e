-- What was in force, in the layout of Envers' validity strategy: from rev on, up to but not including revend.
-- Why so few indices: each costs an import a tenth of its time. An id begins with its tenant, so that a range of it serves for one.

create table tenant_aud (
    slug varchar(64) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    name ${text},
    kind varchar(16),
    status varchar(16),
    zone varchar(64),
    plan ${text},
    subscription_status varchar(16),
    trial_until ${instant},
    boundary_permissions ${text},
    boundary_sections ${text},
    boundary_agents ${text},
    joining ${text},
    primary key (slug, rev)
)${collated};

create table subtenant_aud (
    id varchar(129) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    subtenant_key varchar(64),
    name ${text},
    parent varchar(64),
    primary key (id, rev)
)${collated};
create index ix_subtenant_aud_tenant on subtenant_aud (tenant, rev);

create table role_aud (
    id varchar(129) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    role_key varchar(64),
    name ${text},
    purpose ${text},
    origin varchar(16),
    role_group ${text},
    primary key (id, rev)
)${collated};
create index ix_role_aud_tenant on role_aud (tenant, rev);

create table role_grant_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    role varchar(129),
    permission ${text},
    limited boolean,
    resources ${clob},
    primary key (id, rev)
)${collated};
create index ix_role_grant_aud_tenant on role_grant_aud (tenant, rev);

create table profile_aud (
    id varchar(129) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    profile_key varchar(64),
    name ${text},
    roles ${text},
    primary key (id, rev)
)${collated};
create index ix_profile_aud_tenant on profile_aud (tenant, rev);

create table exclusion_aud (
    id varchar(129) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    exclusion_key varchar(64),
    name ${text},
    roles ${text},
    primary key (id, rev)
)${collated};
create index ix_exclusion_aud_tenant on exclusion_aud (tenant, rev);

create table agent_aud (
    id varchar(129) not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    agent_key varchar(64),
    name ${text},
    active boolean,
    subtenant varchar(64),
    shared boolean,
    primary key (id, rev)
)${collated};
create index ix_agent_aud_tenant on agent_aud (tenant, rev);

create table resource_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    resource_type ${text},
    resource_id ${text},
    name ${text},
    subtenant varchar(64),
    primary key (id, rev)
)${collated};
create index ix_resource_aud_tenant on resource_aud (tenant, rev);

create table person_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    email_confirmed boolean,
    signed_in boolean,
    erased boolean,
    sealed ${text},
    primary key (id, rev)
)${collated};

create table membership_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    user_id uuid,
    status varchar(16),
    base_role varchar(16),
    ends_at ${instant},
    whole_tenant boolean,
    subtenants ${text},
    agents_default boolean,
    agents_allowed ${text},
    agents_blocked ${text},
    sections ${text},
    since ${instant},
    sealed ${text},
    primary key (id, rev)
)${collated};
create index ix_membership_aud_tenant on membership_aud (tenant, rev);

create table role_assignment_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    membership uuid,
    role varchar(129),
    starts_at ${instant},
    ends_at ${instant},
    reason ${text},
    granted_by ${text},
    granted_at ${instant},
    primary key (id, rev)
)${collated};
create index ix_role_assignment_aud_role on role_assignment_aud (role, rev);
create index ix_role_assignment_aud_membership on role_assignment_aud (membership, rev);

create table profile_assignment_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    membership uuid,
    profile varchar(129),
    reason ${text},
    granted_by ${text},
    granted_at ${instant},
    primary key (id, rev)
)${collated};
create index ix_profile_assignment_aud_profile on profile_assignment_aud (profile, rev);
create index ix_profile_assignment_aud_membership on profile_assignment_aud (membership, rev);

create table invitation_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    user_id uuid,
    created_at ${instant},
    expires_at ${instant},
    invited_by ${text},
    message ${text},
    token_hash varchar(64),
    chosen varchar(64),
    accepted_at ${instant},
    primary key (id, rev)
)${collated};
create index ix_invitation_aud_tenant on invitation_aud (tenant, rev);
create index ix_invitation_aud_token on invitation_aud (token_hash);

create table api_key_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    tenant varchar(64),
    name ${text},
    prefix ${text},
    hash ${text},
    scopes ${text},
    expires_at ${instant},
    created_by ${text},
    created_at ${instant},
    revoked_at ${instant},
    primary key (id, rev)
)${collated};
create index ix_api_key_aud_tenant on api_key_aud (tenant, rev);

create table catalogue_entry_aud (
    id uuid not null,
    rev bigint not null,
    revtype smallint,
    revend bigint,
    revend_tstmp bigint,
    kind varchar(16),
    entry_key ${text},
    place integer,
    body ${text},
    primary key (id, rev)
)${collated};

create sequence revision_seq start with 1 increment by 1 ${nocache};

create table revision (
    id bigint not null,
    ts bigint not null,
    happened_at ${instant} not null,
    tenant varchar(64),
    tenant_version bigint not null,
    actor_kind varchar(16) not null,
    actor varchar(64) not null,
    on_behalf_of uuid,
    source varchar(16) not null,
    request_id ${text} not null,
    reason ${text} not null,
    kinds varchar(255) not null,
    change_count bigint not null,
    search_text ${text} not null,
    link varchar(64),
    head_signature ${text},
    primary key (id)
)${collated};
create index ix_revision_ts on revision (ts);
create index ix_revision_tenant_ts on revision (tenant, ts);
create index ix_revision_tenant_id on revision (tenant, id);
create unique index ix_revision_tenant_version on revision (tenant, tenant_version);

-- The canonical change set, cut between changes where it is long; the parts in order are the whole.
create table change_set (
    revision bigint not null,
    part integer not null,
    body ${clob} not null,
    primary key (revision, part),
    constraint fk_change_set_revision foreign key (revision) references revision (id)
)${collated};
