-- How many memberships of a tenant are active, and how many of these are Tenant Admins without an end: written with every
-- change of a membership, so that a list of all tenants counts nobody.
alter table tenant_head drop column if exists seats;
alter table tenant_head drop column if exists admins;
alter table tenant_head add column if not exists people bigint default 0 not null;
alter table tenant_head add column if not exists admins bigint default 0 not null;
update tenant_head set
    people = (select count(*) from membership m where m.tenant = tenant_head.slug and m.status = 'ACTIVE'),
    admins = (select count(*) from membership m where m.tenant = tenant_head.slug and m.status = 'ACTIVE'
        and m.base_role = 'TENANT_ADMIN' and m.ends_at is null);
