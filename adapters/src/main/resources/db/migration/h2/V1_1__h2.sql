-- Why: with H2's default of half a second, a killed process loses commits that were acknowledged. Also in the URL.
set write_delay 0;
