-- What the billing system has said about payments: a row for each time that it said something new. Rows are added, and never
-- changed or deleted; of a payment, the highest version holds. The number follows from the tenant and the billing system's id.
create table payment (
    payment uuid not null,
    version integer not null,
    tenant varchar(64) not null,
    billing_id varchar(200),
    paid_on date not null,
    amount decimal(19, 4) not null,
    currency varchar(3) not null,
    state varchar(16) not null,
    invoice ${text},
    recorded_at ${instant} not null,
    recorded_by ${text} not null,
    request_id ${text} not null,
    primary key (payment, version)
)${collated};
create index ix_payment_tenant on payment (tenant, paid_on);
