package org.portreeve.adapters.persistence;

import java.sql.SQLException;

/** A statement of a batch failed; the database's word is the cause. */
final class BatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchFailed(SQLException cause) {
        super(cause);
    }
}
