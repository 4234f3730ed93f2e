-- Why: later tables that forget their collation must not start to fold case or to ignore trailing spaces.
alter database default character set utf8mb4 collate utf8mb4_nopad_bin;
