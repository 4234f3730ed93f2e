-- Why: with H2's default of half a second, a killed process loses commits that were acknowledged. Also in the URL.
set write_delay 0;
-- Why: whoever waits for a long import to end should wait, as on MariaDB, and not fail after two seconds.
set default_lock_timeout 60000;
