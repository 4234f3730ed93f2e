package org.portreeve.adapters.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** One thing that the catalogue lists, at its place among those of its kind. */
@Entity
@Audited
@Table(name = "catalogue_entry")
class CatalogueEntryRow {
    @Id
    UUID id = Ids.NONE;

    String kind = "";
    String entryKey = "";
    int place;
    String body = "";

    static CatalogueEntryRow of(String kind, String key, int place, Object body) {
        CatalogueEntryRow row = new CatalogueEntryRow();
        row.id = Ids.hashed("catalogue", kind, key);
        row.kind = kind;
        row.entryKey = key;
        row.place = place;
        row.body = DomainJson.text(body);
        return row;
    }
}
