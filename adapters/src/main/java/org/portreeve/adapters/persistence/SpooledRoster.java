package org.portreeve.adapters.persistence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.portreeve.application.membership.PeopleSearch.Hit;
import org.portreeve.application.membership.PeopleSearch.Roster;
import org.portreeve.domain.membership.UserId;

/** Keeps who was found in a file that only this process can read and that goes when it is closed: ids and moments, no names. */
final class SpooledRoster implements Roster {
    /** The two halves of the id, the seconds and the nanoseconds. */
    private static final int BYTES_EACH = 3 * Long.BYTES + Integer.BYTES;

    private final DataInputStream in;
    private long left;

    private SpooledRoster(DataInputStream in, long left) {
        this.in = in;
        this.left = left;
    }

    /** Keeps everybody whom {@code source} tells. */
    static SpooledRoster of(Consumer<Consumer<Hit>> source) {
        try {
            Path file = Files.createTempFile("portreeve-", ".roster");
            try {
                write(file, source);
                long people = Files.size(file) / BYTES_EACH;
                var open = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                return new SpooledRoster(new DataInputStream(new BufferedInputStream(open)), people);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path file, Consumer<Consumer<Hit>> source) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            source.accept(hit -> write(out, hit));
        }
    }

    private static void write(DataOutputStream out, Hit hit) {
        Instant seen = hit.lastSeen() == null ? Instant.EPOCH : hit.lastSeen();
        try {
            out.writeLong(hit.user().value().getMostSignificantBits());
            out.writeLong(hit.user().value().getLeastSignificantBits());
            out.writeLong(seen.getEpochSecond());
            out.writeInt(seen.getNano());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<Hit> next(int limit) {
        List<Hit> hits = new ArrayList<>();
        try {
            for (; hits.size() < limit && left > 0; left--) {
                var user = new UserId(new UUID(in.readLong(), in.readLong()));
                Instant seen = Instant.ofEpochSecond(in.readLong(), in.readInt());
                hits.add(new Hit(user, seen.equals(Instant.EPOCH) ? null : seen));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return hits;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
