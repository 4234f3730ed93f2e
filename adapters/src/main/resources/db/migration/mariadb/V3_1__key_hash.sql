-- Why not in common: MariaDB indexes a prefix of a long text, and H2 knows no prefixes.
create index ix_api_key_hash on api_key (hash(64));
