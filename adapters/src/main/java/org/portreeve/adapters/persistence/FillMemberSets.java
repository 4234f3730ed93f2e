package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills what V5 made from the rows that were there. Why not in SQL: the two databases have no way in common to read lists or walk trees. */
final class FillMemberSets implements JavaMigration {
    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.1");
    }

    @Override
    public String getDescription() {
        return "fill member sets";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        fill(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    static void fill(JdbcTemplate jdbc) {
        SubtenantSpans spans = new SubtenantSpans(jdbc);
        jdbc.queryForList("select distinct tenant from subtenant", String.class).forEach(spans::number);
        List<Object[]> rows = new ArrayList<>();
        jdbc.query(
                "select id, tenant, subtenants from membership where whole_tenant = false and subtenants is not null",
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String tenant = row.getString("tenant");
                    DomainJson.strings(row.getString("subtenants"))
                            .forEach(key -> rows.add(new Object[] {id, tenant + "/" + key}));
                });
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            jdbc.batchUpdate(MemberSets.ADD_SUBTENANT, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }
}
