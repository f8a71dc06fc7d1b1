package vn.thac.testing.house.good;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;

/** Speaks SQL, in itself and in what stands in it. */
public class GoodStore {

    @Inject
    Database database;

    @Inject
    EntityManager entities;

    int count() {
        return database.update("select 1") + (new Reading(null).rows() == null ? 0 : 1);
    }

    private record Reading(@Nullable ResultSet rows) {}

    @Nullable
    GoodRow row() {
        return entities.find(GoodRow.class, 1);
    }
}
