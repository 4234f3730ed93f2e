-- What is in force. Ids follow from natural keys: tenant/key, or a number hashed from them.
-- Placeholders: instant, text, clob, and collated, which makes texts compare code point by code point.

create table tenant (
    slug varchar(64) not null,
    name ${text} not null,
    kind varchar(16) not null,
    status varchar(16) not null,
    zone varchar(64) not null,
    plan ${text} not null,
    subscription_status varchar(16) not null,
    trial_until ${instant},
    boundary_permissions ${text} not null,
    boundary_sections ${text} not null,
    boundary_agents ${text} not null,
    joining ${text} not null,
    primary key (slug)
)${collated};

create index ix_tenant_kind on tenant (kind);

create table subtenant (
    id varchar(129) not null,
    tenant varchar(64) not null,
    subtenant_key varchar(64) not null,
    name ${text} not null,
    parent varchar(64),
    primary key (id),
    constraint uq_subtenant_1 unique (tenant, subtenant_key)
)${collated};

create table role (
    id varchar(129) not null,
    tenant varchar(64) not null,
    role_key varchar(64) not null,
    name ${text} not null,
    purpose ${text} not null,
    origin varchar(16) not null,
    role_group ${text} not null,
    primary key (id),
    constraint uq_role_1 unique (tenant, role_key)
)${collated};

create table role_grant (
    id uuid not null,
    tenant varchar(64) not null,
    role varchar(129) not null,
    permission ${text} not null,
    limited boolean not null,
    resources ${clob},
    primary key (id)
)${collated};
create index ix_role_grant_tenant on role_grant (tenant);

create table profile (
    id varchar(129) not null,
    tenant varchar(64) not null,
    profile_key varchar(64) not null,
    name ${text} not null,
    roles ${text} not null,
    primary key (id),
    constraint uq_profile_1 unique (tenant, profile_key)
)${collated};

create table exclusion (
    id varchar(129) not null,
    tenant varchar(64) not null,
    exclusion_key varchar(64) not null,
    name ${text} not null,
    roles ${text} not null,
    primary key (id),
    constraint uq_exclusion_1 unique (tenant, exclusion_key)
)${collated};

create table agent (
    id varchar(129) not null,
    tenant varchar(64) not null,
    agent_key varchar(64) not null,
    name ${text} not null,
    active boolean not null,
    subtenant varchar(64),
    shared boolean not null,
    primary key (id),
    constraint uq_agent_1 unique (tenant, agent_key)
)${collated};

create table resource (
    id uuid not null,
    tenant varchar(64) not null,
    resource_type ${text} not null,
    resource_id ${text} not null,
    name ${text},
    subtenant varchar(64),
    primary key (id)
)${collated};
create index ix_resource_tenant on resource (tenant);

create table person (
    id uuid not null,
    issuer varchar(500),
    subject varchar(255),
    given_name ${text} not null,
    family_name ${text} not null,
    email varchar(254),
    email_confirmed boolean not null,
    disputed_email varchar(254),
    language ${text},
    signed_in boolean not null,
    erased boolean not null,
    sealed ${text},
    placeholder_email varchar(254),
    search_name ${text},
    primary key (id),
    constraint uq_person_1 unique (issuer, subject),
    constraint uq_person_2 unique (placeholder_email)
)${collated};
create index ix_person_email on person (email);

-- The key under which what is private about somebody stands sealed in the history; erasing them deletes it. Not audited.
create table person_key (
    person uuid not null,
    sealed ${text} not null,
    primary key (person)
)${collated};

-- Identities of people who were deleted everywhere, as keyed hashes: they join nothing by signing in. Not audited.
create table erased_identity (
    hash varchar(64) not null,
    primary key (hash)
)${collated};

create table membership (
    id uuid not null,
    tenant varchar(64) not null,
    user_id uuid not null,
    status varchar(16) not null,
    base_role varchar(16) not null,
    ends_at ${instant},
    whole_tenant boolean not null,
    subtenants ${text},
    agents_default boolean not null,
    agents_allowed ${text},
    agents_blocked ${text},
    sections ${text} not null,
    since ${instant} not null,
    external_id ${text},
    job_title ${text},
    phone ${text},
    sealed ${text},
    primary key (id),
    constraint uq_membership_1 unique (tenant, user_id)
)${collated};
create index ix_membership_user_id on membership (user_id);

create table role_assignment (
    id uuid not null,
    tenant varchar(64) not null,
    membership uuid not null,
    role varchar(129) not null,
    starts_at ${instant},
    ends_at ${instant},
    reason ${text} not null,
    granted_by ${text} not null,
    granted_at ${instant} not null,
    primary key (id),
    constraint uq_role_assignment_1 unique (membership, role)
)${collated};
create index ix_role_assignment_role on role_assignment (role, membership);

create table profile_assignment (
    id uuid not null,
    tenant varchar(64) not null,
    membership uuid not null,
    profile varchar(129) not null,
    reason ${text} not null,
    granted_by ${text} not null,
    granted_at ${instant} not null,
    primary key (id),
    constraint uq_profile_assignment_1 unique (membership, profile)
)${collated};
create index ix_profile_assignment_profile on profile_assignment (profile, membership);

create table invitation (
    id uuid not null,
    tenant varchar(64) not null,
    user_id uuid not null,
    created_at ${instant} not null,
    expires_at ${instant} not null,
    invited_by ${text} not null,
    message ${text} not null,
    token_hash varchar(64),
    chosen varchar(64),
    accepted_at ${instant},
    primary key (id)
)${collated};
create index ix_invitation_tenant on invitation (tenant);
create index ix_invitation_token on invitation (token_hash);

create table api_key (
    id uuid not null,
    tenant varchar(64),
    name ${text} not null,
    prefix ${text} not null,
    hash ${text} not null,
    scopes ${text} not null,
    expires_at ${instant},
    created_by ${text} not null,
    created_at ${instant} not null,
    revoked_at ${instant},
    search_name ${text},
    primary key (id)
)${collated};
create index ix_api_key_tenant on api_key (tenant);

create table catalogue_entry (
    id uuid not null,
    kind varchar(16) not null,
    entry_key ${text} not null,
    place integer not null,
    body ${text} not null,
    primary key (id)
)${collated};

-- Why last: where there is an index already, none is made for them.
alter table role_grant add constraint fk_role_grant_role foreign key (role) references role (id);
alter table membership add constraint fk_membership_tenant foreign key (tenant) references tenant (slug);
alter table membership add constraint fk_membership_user_id foreign key (user_id) references person (id);
alter table role_assignment add constraint fk_role_assignment_membership foreign key (membership) references membership (id);
alter table role_assignment add constraint fk_role_assignment_role foreign key (role) references role (id);
alter table profile_assignment add constraint fk_profile_assignment_membership foreign key (membership) references membership (id);
alter table profile_assignment add constraint fk_profile_assignment_profile foreign key (profile) references profile (id);
alter table invitation add constraint fk_invitation_id foreign key (id) references membership (id);
