-- Whom a key was handed over to; null as long as its maker answers for it.
alter table api_key add column keeper uuid;
alter table api_key_aud add column keeper uuid;
